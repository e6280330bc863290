package dev.dateline.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;

/** Invented words for generated texts, and the function words between them, with the frequencies of natural language. */
final class Vocabulary {

    private static final int SIZE = 24_000;
    private static final double PART_OF_FUNCTION_WORDS = 0.42;
    private static final List<String> FUNCTION_WORDS = List.of("the of and to in a for on that with as by at from it was is be"
            .concat(" has had are were an or not but which this their will after over who said more than into its been about")
            .split(" "));
    private static final List<String> ONSETS = List.of("b c d f g h j k l m n p r s t v w bl br cl dr fl gl gr pl pr sl sp st tr"
            .split(" "));
    private static final List<String> NUCLEI = List.of("a e i o u aa ai ee ei oa ou ui".split(" "));
    private static final List<String> CODAS = List.of("", "", "", "l", "m", "n", "r", "t", "k", "nt", "rm", "lk", "rn");

    private final List<String> words;
    private final Skew skew = new Skew(SIZE, 2.7);
    private final Skew functionSkew = new Skew(FUNCTION_WORDS.size(), 1);

    Vocabulary(Random random) {
        var distinct = new LinkedHashSet<String>();
        while (distinct.size() < SIZE) {
            distinct.add(invent(random, 2 + random.nextInt(3)));
        }
        words = new ArrayList<>(distinct);
    }

    private static String invent(Random random, int syllables) {
        var word = new StringBuilder();
        for (var i = 0; i < syllables; i++) {
            word.append(any(ONSETS, random)).append(any(NUCLEI, random));
        }
        return word.append(any(CODAS, random)).toString();
    }

    private static String any(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    /** Words of lower ranks are more frequent. */
    String ofRank(int rank) {
        return words.get(rank);
    }

    String phrase(Random random, int length) {
        var phrase = new StringJoiner(" ");
        for (var i = 0; i < length; i++) {
            var isLast = i == length - 1;
            phrase.add(!isLast && random.nextDouble() < PART_OF_FUNCTION_WORDS ? FUNCTION_WORDS.get(functionSkew.pick(random))
                    : words.get(skew.pick(random)));
        }
        return capitalised(phrase.toString());
    }

    /** Sentences with this number of words in total. */
    String sentences(Random random, int length) {
        var text = new StringJoiner(" ");
        for (var rest = length; rest > 0;) {
            var next = Math.min(rest, 6 + random.nextInt(18));
            text.add(phrase(random, next) + ".");
            rest -= next;
        }
        return text.toString();
    }

    static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
