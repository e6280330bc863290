package dev.dateline.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The terms of a word as written.
 *
 * @param whole the word without the characters that join its parts
 * @param parts at consecutive positions; empty if only the whole word counts
 */
record WordForms(Set<String> whole, List<Set<String>> parts) {

    private static final int MAX_LENGTH = 255;
    private static final String IN_NUMBERS = ",." + Word.APOSTROPHES;
    static final int DIGITS_OF_GROUP = 3;
    private static final int LONGEST_OF_ABBREVIATION = 2;

    /** At how many positions the word is. */
    int length() {
        return Math.max(1, parts.size());
    }

    static WordForms of(Word word) {
        if (word.text().length() > MAX_LENGTH) {
            return new WordForms(Set.of(), List.of());
        }
        if (word.parts().size() == 1) {
            return new WordForms(Folding.spellings(word.text()), List.of());
        }
        if (word.parts().stream().allMatch(WordForms::isNumber)) {
            return ofNumbers(word);
        }
        var parts = IntStream.range(0, word.parts().size()).mapToObj(i -> spellings(word, i)).toList();
        if (word.parts().stream().anyMatch(WordForms::isGroup) && parts.stream().noneMatch(Set::isEmpty)) {
            // Not joined: 1.5-2 is not 1.52.
            return new WordForms(Set.of(parts.stream().map(part -> new TreeSet<>(part).first()).collect(Collectors.joining("-"))),
                    parts);
        }
        var whole = new LinkedHashSet<>(Folding.spellings(join(word, word.parts().size())));
        if (isPossessive(word)) {
            whole.addAll(Folding.spellings(join(word, word.parts().size() - 1)));
        }
        return new WordForms(whole, isAbbreviation(word) || parts.stream().anyMatch(Set::isEmpty) ? List.of() : parts);
    }

    /** Beside a hyphen, a part is also found without the apostrophe before it: {@code oconnor} of {@code O'Connor-Berg}. */
    private static Set<String> spellings(Word word, int index) {
        var spellings = spellings(word.parts().get(index));
        if (index == 0 || !Word.isApostrophe(word.joints().charAt(index - 1))
                || word.joints().chars().allMatch(Word::isApostrophe)
                || spellings.isEmpty()) {
            return spellings;
        }
        var all = new LinkedHashSet<>(spellings);
        all.addAll(Folding.spellings(word.parts().get(index - 1) + word.parts().get(index)));
        return all;
    }

    /** Of a part, which can be a number or an abbreviation with characters that join its own parts. */
    private static Set<String> spellings(String part) {
        return isGroup(part) ? of(Word.split(part).get(0)).whole : Folding.spellings(part);
    }

    private static boolean isGroup(String part) {
        return part.chars().anyMatch(character -> (IN_NUMBERS + '&').indexOf(character) >= 0);
    }

    /** Whether the parts of a word are one number or one abbreviation. */
    static boolean isOneTerm(Word word) {
        return isAbbreviation(word) || word.parts().stream().allMatch(WordForms::isNumber)
                && word.joints().chars().allMatch(joint -> IN_NUMBERS.indexOf(joint) >= 0);
    }

    /** The first parts without the characters that join them, except ampersands. */
    private static String join(Word word, int parts) {
        var joined = new StringBuilder(word.parts().get(0));
        for (var i = 1; i < parts; i++) {
            joined.append(word.joints().charAt(i - 1) == '&' ? "&" : "").append(word.parts().get(i));
        }
        return joined.toString();
    }

    /** With more than one part before the apostrophe; a single one is a term of its own anyway. */
    private static boolean isPossessive(Word word) {
        var last = word.parts().size() - 1;
        return last > 1 && Word.isApostrophe(word.joints().charAt(last - 1)) && word.parts().get(last).equalsIgnoreCase("s");
    }

    /** Such as U.S. and AT&amp;T. */
    private static boolean isAbbreviation(Word word) {
        var first = word.joints().charAt(0);
        return first == '.' && word.parts().stream().allMatch(part -> part.length() == 1)
                || first == '&' && word.parts().stream().allMatch(part -> part.length() <= LONGEST_OF_ABBREVIATION);
    }

    static boolean isNumber(String part) {
        return part.chars().allMatch(Character::isDigit);
    }

    /** Without the separators of thousands, and with a full stop before decimals. */
    private static WordForms ofNumbers(Word word) {
        var parts = word.parts().stream().map(Folding::fold).toList();
        if (IN_NUMBERS.indexOf(word.joints().charAt(0)) < 0) {
            return new WordForms(Set.of(String.join("", parts)), parts.stream().map(Set::of).collect(Collectors.toList()));
        }
        var last = parts.size() - 1;
        var hasDecimals = last > 1 && word.joints().charAt(last - 1) != word.joints().charAt(0);
        var groups = hasDecimals ? parts.subList(0, last) : parts;
        var isGrouped = groups.get(0).length() <= DIGITS_OF_GROUP
                && groups.stream().skip(1).allMatch(part -> part.length() == DIGITS_OF_GROUP);
        var whole = String.join(isGrouped ? "" : ".", groups);
        return new WordForms(Set.of(hasDecimals ? whole + "." + parts.get(last) : whole), List.of());
    }
}
