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
    private static final char ARABIC_DECIMAL = '\u066B';
    private static final String BEFORE_DECIMALS = ",.";
    private static final int DIGITS_OF_GROUP = 3;

    /** The one that begins with a word. */
    static Optional<GroupedNumber> at(int index, List<Word> words, String text) {
        var first = words.get(index).text();
        if (!isNumber(first)) {
            return Optional.empty();
        }
        var term = new StringBuilder(Folding.fold(first));
        var next = index + 1;
        var hasDecimals = false;
        for (var isGrouped = first.length() <= DIGITS_OF_GROUP; isGrouped && !hasDecimals; next++) {
            var group = following(next, words, text, BETWEEN_THOUSANDS).map(Word::parts).orElse(List.of());
            if (group.isEmpty() || group.get(0).length() != DIGITS_OF_GROUP || !isNumber(group.get(0))) {
                break;
            }
            hasDecimals = group.size() == 2 && BEFORE_DECIMALS.indexOf(words.get(next).joints()) >= 0 && isNumber(group.get(1));
            if (group.size() > 1 && !hasDecimals) {
                break;
            }
            term.append(Folding.fold(String.join(".", group)));
        }
        var decimals = following(next, words, text, String.valueOf(ARABIC_DECIMAL)).map(Word::text)
                .filter(GroupedNumber::isNumber);
        if (!hasDecimals && decimals.isPresent()) {
            term.append('.').append(Folding.fold(decimals.get()));
            next++;
        }
        return next == index + 1 ? Optional.empty() : Optional.of(new GroupedNumber(term.toString(), next - index));
    }

    /** The word, if one of the characters and nothing else precedes it. */
    private static Optional<Word> following(int index, List<Word> words, String text, String characters) {
        return index < words.size() && words.get(index).start() == words.get(index - 1).end() + 1
                && characters.indexOf(text.charAt(words.get(index).start() - 1)) >= 0 ? Optional.of(words.get(index))
                        : Optional.empty();
    }

    private static boolean isNumber(String text) {
        return Character.isDigit(text.charAt(0)) && text.chars().allMatch(Character::isDigit);
    }
}
