package dev.dateline.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;

/**
 * A run of ideographs and kana. It is searched by pairs of characters, which need no dictionary.
 *
 * @param text with compatibility characters such as half-width kana replaced
 * @param folded the same length
 * @param starts where each character was written
 * @param ends likewise
 */
record EastAsianRun(String text, String folded, int[] starts, int[] ends) {

    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
    private static final int LENGTH_OF_COMPOUND = 3;
    private static final String PARTICLES = "的了吗嗎呢吧";
    private static final String MARKS = "\uFF9E\uFF9F\u3099\u309A";

    static EastAsianRun of(Word word) {
        var text = new StringBuilder();
        var starts = new ArrayList<Integer>();
        var ends = new ArrayList<Integer>();
        var written = word.text();
        for (int next, i = 0; i < written.length(); i = next) {
            next = i + Character.charCount(written.codePointAt(i));
            while (next < written.length() && MARKS.indexOf(written.charAt(next)) >= 0) {
                next++;
            }
            var normal = COMPATIBLE.normalize(written.substring(i, next));
            text.append(normal);
            for (var j = 0; j < normal.length(); j++) {
                starts.add(word.start() + i);
                ends.add(word.start() + next);
            }
        }
        var folded = new StringBuilder(text.length());
        text.chars().forEach(c -> folded.append(Folding.foldEastAsian((char) c)));
        return new EastAsianRun(text.toString(), folded.toString(), ints(starts), ints(ends));
    }

    int length() {
        return folded.length();
    }

    /** The characters at an index and after it; one at the end. */
    String pair(int index) {
        return folded.substring(index, Math.min(index + 2, length()));
    }

    /**
     * The words in the dictionary of ICU as ranges of characters; characters between them that are no words are joined. A word and
     * one more character alone, such as 图书馆, are a compound that the dictionary lacks.
     */
    List<int[]> words() {
        var boundaries = BreakIterator.getWordInstance(Locale.ROOT);
        boundaries.setText(text);
        var words = new ArrayList<int[]>();
        var start = boundaries.first();
        for (var end = boundaries.next(); end != BreakIterator.DONE; start = end, end = boundaries.next()) {
            var last = words.isEmpty() ? null : words.get(words.size() - 1);
            if (end - start == 1 && last != null && last[2] == 1) {
                last[1] = end;
            } else {
                words.add(new int[] { start, end, end - start });
            }
        }
        if (length() == LENGTH_OF_COMPOUND && words.get(0)[1] == LENGTH_OF_COMPOUND - 1
                && PARTICLES.indexOf(text.charAt(LENGTH_OF_COMPOUND - 1)) < 0) {
            return List.of(new int[] { 0, LENGTH_OF_COMPOUND });
        }
        if (words.size() > 1 && words.stream().anyMatch(word -> word[1] - word[0] > 1)) {
            words.removeIf(word -> word[1] - word[0] == 1);
        }
        return words;
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }
}
