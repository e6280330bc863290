package dev.dateline.search;

import java.util.List;
import java.util.Optional;

/**
 * A number that consists of several words of a text: thousands between no-break spaces, as in French and Nordic languages, or Arabic
 * digits with their own separators. Between breaking spaces can be several numbers.
 *
 * @param term in ASCII digits, with a full stop before decimals
 * @param words how many
 */
record GroupedNumber(String term, int words) {

    /** No-break, figure, thin and narrow no-break space, and the Arabic separator. */
    private static final String BETWEEN_THOUSANDS = "\u00A0\u2007\u2009\u202F\u066C";
    private static final String ARABIC_DECIMAL = "\u066B";
    private static final String BEFORE_DECIMALS = ",.";

    /** The one that begins with a word. */
    static Optional<GroupedNumber> at(int index, List<Word> words, String text) {
        var first = words.get(index).text();
        if (!WordForms.isNumber(first)) {
            return Optional.empty();
        }
        var term = new StringBuilder(Folding.fold(first));
        var next = index + 1;
        var hasDecimals = false;
        while (first.length() <= WordForms.DIGITS_OF_GROUP && !hasDecimals
                && follows(next, words, text, BETWEEN_THOUSANDS) && isGroup(words.get(next))) {
            var parts = words.get(next).parts();
            term.append(Folding.fold(String.join(".", parts)));
            hasDecimals = parts.size() > 1;
            next++;
        }
        if (!hasDecimals && follows(next, words, text, ARABIC_DECIMAL) && WordForms.isNumber(words.get(next).text())) {
            term.append('.').append(Folding.fold(words.get(next).text()));
            next++;
        }
        return next == index + 1 ? Optional.empty() : Optional.of(new GroupedNumber(term.toString(), next - index));
    }

    /** Whether there is another word, and only one of the characters precedes it. */
    private static boolean follows(int index, List<Word> words, String text, String characters) {
        return index < words.size() && words.get(index).start() == words.get(index - 1).end() + 1
                && characters.indexOf(text.charAt(words.get(index).start() - 1)) >= 0;
    }

    /** The last group can have decimals. */
    private static boolean isGroup(Word word) {
        var parts = word.parts();
        return parts.get(0).length() == WordForms.DIGITS_OF_GROUP && parts.stream().allMatch(WordForms::isNumber)
                && (parts.size() == 1 || parts.size() == 2 && BEFORE_DECIMALS.contains(word.joints()));
    }
}
