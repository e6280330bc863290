package dev.dateline.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A word or a phrase of a query.
 *
 * @param words one, or those of a phrase in quotation marks
 * @param isInCapitals whether it is an abbreviation in capitals, although the query as a whole is not
 */
record QueryTerm(List<Word> words, boolean isPhrase, boolean isInCapitals) {

    /** Shorter Japanese words can be a part of others: only the dictionary finds them. */
    private static final int SHORTEST_OF_PAIRS = 3;

    /** The sequences of which a text has all of one group. */
    List<List<Sequence>> alternatives(Collection<Analysis> languages) {
        if (isPhrase) {
            return phrase();
        }
        var word = words.get(0);
        return word.script() == Word.Script.EAST_ASIAN ? ofRun(EastAsianRun.of(word), languages) : ofWord(word, languages);
    }

    /** The alternatives as written, in any language. */
    List<List<Sequence>> written() {
        return alternatives(List.of());
    }

    /** The forms of a single word; none for a phrase or a run of East Asian characters. */
    Set<String> forms() {
        return isPhrase || words.get(0).script() == Word.Script.EAST_ASIAN ? Set.of() : WordForms.of(words.get(0)).whole();
    }

    /** The languages in which the term is a stop word. */
    Set<Language> stopWordIn(Collection<Analysis> languages) {
        var forms = forms();
        return languages.stream().map(Analysis::language).filter(language -> forms.stream().anyMatch(language::isStopWord))
                .collect(Collectors.toSet());
    }

    private List<List<Sequence>> ofWord(Word word, Collection<Analysis> languages) {
        var stopWordIn = isInCapitals ? stopWordIn(languages) : Set.<Language>of();
        if (stopWordIn.isEmpty()) {
            return ofOrdinaryWord(word, languages);
        }
        var alternatives = new ArrayList<List<Sequence>>();
        alternatives.add(List.of(Sequence.of(abbreviations(WordForms.of(word)))));
        alternatives.addAll(in(languages.stream().filter(analysis -> !stopWordIn.contains(analysis.language())).toList(), word));
        return alternatives;
    }

    /** Only in texts of these languages. */
    private static List<List<Sequence>> in(List<Analysis> languages, Word word) {
        if (languages.isEmpty()) {
            return List.of();
        }
        var markers = Sequence.of(languages.stream().map(analysis -> analysis.language().marker()).collect(Collectors.toSet()));
        return ofOrdinaryWord(word, languages).stream()
                .map(all -> Stream.concat(all.stream(), Stream.of(markers)).toList()).toList();
    }

    private static List<List<Sequence>> ofOrdinaryWord(Word word, Collection<Analysis> languages) {
        var forms = WordForms.of(word);
        var alternatives = new ArrayList<List<Sequence>>();
        var terms = new TreeSet<>(forms.whole());
        var stems = word.parts().size() > 1 ? Map.<String, Set<String>>of() : addStems(word.text(), languages, terms);
        if (!terms.isEmpty()) {
            alternatives.add(List.of(Sequence.of(terms)));
        }
        stems.forEach((stem, markers) -> alternatives.add(List.of(Sequence.of(Set.of(stem)), Sequence.of(markers))));
        if (!forms.parts().isEmpty()) {
            var slots = new ArrayList<Sequence.Slot>();
            for (var i = 0; i < forms.parts().size(); i++) {
                var ofPart = new TreeSet<>(forms.parts().get(i));
                ofPart.addAll(addStems(word.parts().get(i), languages, ofPart).keySet());
                slots.add(new Sequence.Slot(i, ofPart));
            }
            alternatives.add(List.of(new Sequence(slots)));
        }
        word.withoutArticleOrPossessive().ifPresent(noun -> {
            var rest = new QueryTerm(List.of(noun), false, noun.isInCapitals() && !word.isInCapitals());
            if (rest.isInCapitals || noun.text().length() > 1 && rest.stopWordIn(languages).isEmpty()) {
                alternatives.addAll(rest.ofWord(noun, languages));
            }
        });
        word.withoutSuffix().ifPresent(name -> alternatives
                .addAll(in(languages.stream().filter(analysis -> analysis.language().hasSuffixesAfterApostrophes()).toList(),
                        name)));
        languages.stream().filter(analysis -> analysis.hasMorphemes(word.text())).forEach(analysis -> {
            var morphemes = analysis.morphemes(word.text());
            var known = morphemes.stream().filter(Morpheme::isKnown).toList();
            morphemes.stream().filter(part -> !part.isKnown())
                    .forEach(part -> alternatives.add(List.of(Sequence.of(Set.of(analysis.language().stemTerm(part.base()))))));
            if (!known.isEmpty()) {
                alternatives.add(known.stream()
                        .map(part -> Sequence.of(Set.of(analysis.language().stemTerm(part.base())))).toList());
            }
        });
        return alternatives;
    }

    /** Returns the stems that are other words, with the markers of the languages: a word that is its own stem has no term for it. */
    private static Map<String, Set<String>> addStems(String word, Collection<Analysis> languages, Set<String> terms) {
        var others = new TreeMap<String, Set<String>>();
        for (var analysis : languages) {
            var stem = analysis.stem(word);
            if (stem != null) {
                terms.add(analysis.language().stemTerm(stem));
                if (!terms.contains(stem)) {
                    others.computeIfAbsent(stem, each -> new TreeSet<>()).add(analysis.language().marker());
                }
            }
        }
        return others;
    }

    static Set<String> abbreviations(WordForms forms) {
        return forms.whole().stream().map(term -> Analysis.OF_ABBREVIATION + term).collect(Collectors.toSet());
    }

    private static List<List<Sequence>> ofRun(EastAsianRun run, Collection<Analysis> languages) {
        var alternatives = new ArrayList<List<Sequence>>();
        alternatives.add(run.words().stream().map(word -> Sequence.ofPairs(run, word[0], word[1], "")).toList());
        var isKnown = false;
        for (var analysis : languages) {
            if (analysis.language().isJapanese()) {
                var morphemes = analysis.morphemes(run.text());
                if (!morphemes.isEmpty()) {
                    alternatives.add(adjacent(morphemes, analysis.language()));
                    isKnown = morphemes.stream().allMatch(Morpheme::isKnown);
                }
            }
        }
        if (!isKnown || run.length() >= SHORTEST_OF_PAIRS) {
            alternatives.add(List.of(Sequence.ofPairs(run, 0, run.length(), Analysis.OF_JAPANESE_PAIR)));
        }
        return alternatives;
    }

    /** Morphemes in sequence have to be in sequence in the text, those between particles need not. */
    private static List<Sequence> adjacent(List<Morpheme> morphemes, Language language) {
        var sequences = new ArrayList<Sequence>();
        var slots = new ArrayList<Sequence.Slot>();
        var first = morphemes.get(0).start();
        var end = first;
        for (var part : morphemes) {
            if (part.start() > end) {
                sequences.add(new Sequence(List.copyOf(slots)));
                slots.clear();
                first = part.start();
            }
            slots.add(new Sequence.Slot(part.start() - first, Set.of(language.stemTerm(part.base()))));
            end = part.end();
        }
        sequences.add(new Sequence(slots));
        return sequences;
    }

    private List<List<Sequence>> phrase() {
        var separate = new ArrayList<Sequence.Slot>();
        var joined = new ArrayList<Sequence.Slot>();
        var offset = 0;
        var offsetOfJoined = 0;
        for (var word : words) {
            if (word.script() == Word.Script.EAST_ASIAN) {
                var run = EastAsianRun.of(word);
                Sequence.addPairs(run, 0, run.length(), offset, separate, Sequence.OF_ANY_LANGUAGE);
                Sequence.addPairs(run, 0, run.length(), offsetOfJoined, joined, Sequence.OF_ANY_LANGUAGE);
                offset += run.length();
                offsetOfJoined += run.length();
                continue;
            }
            var forms = WordForms.of(word);
            if (forms.whole().isEmpty()) {
                return List.of();
            }
            if (word.script() == Word.Script.SYMBOL) {
                joined.add(new Sequence.Slot(offsetOfJoined, forms.whole()));
                separate.add(new Sequence.Slot(offset, forms.whole()));
                continue;
            }
            joined.add(new Sequence.Slot(offsetOfJoined++, forms.whole()));
            if (forms.parts().isEmpty()) {
                separate.add(new Sequence.Slot(offset, forms.whole()));
            }
            for (var i = 0; i < forms.parts().size(); i++) {
                separate.add(new Sequence.Slot(offset + i, forms.parts().get(i)));
            }
            offset += forms.length();
        }
        var sequences = new HashSet<Sequence>();
        sequences.add(new Sequence(separate));
        sequences.add(new Sequence(joined));
        return sequences.stream().map(List::of).toList();
    }
}
