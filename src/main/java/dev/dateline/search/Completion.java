package dev.dateline.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody has typed so far: words, of which the last one may be the beginning of one.
 *
 * @param parts in order
 */
public record Completion(List<Part> parts) {

    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    /** @param terms of which a text has one, as written and folded; or of which it has a word that begins with it */
    public record Part(Set<String> terms, boolean isBeginning) {

        /** Only the terms that differ from these by one typing error. */
        public Part misspelt() {
            return new Part(
                    terms.stream().filter(term -> !term.startsWith(Analysis.OF_JAPANESE_PAIR))
                            .flatMap(term -> Spelling.variants(term).stream()).collect(Collectors.toSet()),
                    isBeginning);
        }

        /** The last word that the term stands for, in the order of code points; the first one is the term itself. */
        public String last(String term) {
            return isBeginning ? term + LAST_CHARACTER : term;
        }

        private boolean matches(String term) {
            return terms.contains(term) || isBeginning && terms.stream().anyMatch(term::startsWith);
        }

        /** These terms, and those of the other part that are known. */
        Part or(Part other, Set<String> known) {
            var all = new HashSet<>(other.terms);
            all.retainAll(known);
            all.addAll(terms);
            return new Part(all, isBeginning);
        }

        /** For names of sections, tags and authors, in the syntax of {@code tsquery}. */
        public String toTsquery() {
            return Sequence.of(isBeginning ? terms.stream().map(term -> term + Sequence.ANY_END).collect(Collectors.toSet())
                    : terms).toTsquery();
        }
    }

    public static Completion of(String typed) {
        var parts = new ArrayList<Part>();
        var words = Word.split(typed);
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (word.script() == Word.Script.EAST_ASIAN) {
                var run = EastAsianRun.of(word);
                Sequence.ofPairs(run, 0, run.length(), Sequence.OF_ANY_LANGUAGE).slots()
                        .forEach(slot -> parts.add(part(slot.terms())));
            } else {
                var isLast = i == words.size() - 1 && word.end() == typed.length();
                var forms = WordForms.of(word).whole();
                if (!forms.isEmpty()) {
                    parts.add(new Part(forms, isLast && word.script() == Word.Script.SPACED));
                }
            }
        }
        return new Completion(parts);
    }

    /** Each word can be incomplete. Words that are joined, as in slugs, are separate ones. */
    public static Completion ofBeginnings(String typed) {
        return new Completion(Word.split(typed).stream().flatMap(word -> {
            if (word.script() == Word.Script.EAST_ASIAN) {
                return of(word.text()).parts().stream();
            }
            var forms = WordForms.of(word);
            return (forms.parts().isEmpty() ? Stream.of(forms.whole()) : forms.parts().stream())
                    .filter(terms -> !terms.isEmpty()).map(terms -> new Part(terms, true));
        }).toList());
    }

    private static Part part(Set<String> terms) {
        var isBeginning = terms.stream().anyMatch(term -> term.charAt(term.length() - 1) == Sequence.ANY_END);
        return new Part(isBeginning ? terms.stream().map(term -> term.substring(0, term.length() - 1)).collect(Collectors.toSet())
                : terms, isBeginning);
    }

    /**
     * With one typing error in each of these parts, or none.
     *
     * @param misspelt {@link Part#misspelt} of each of the parts
     * @param known the terms that a typing error can stand for
     */
    public Completion tolerating(Map<Part, Part> misspelt, Set<String> known) {
        return new Completion(parts.stream()
                .map(part -> misspelt.containsKey(part) ? part.or(misspelt.get(part), known) : part).toList());
    }

    /** Whether a name has all parts. */
    public boolean isIn(String name) {
        var terms = SearchVector.termsOfName(name);
        return parts.stream().allMatch(part -> terms.stream().anyMatch(part::matches));
    }

    /** All parts, see {@link Part#toTsquery}. */
    public String toTsquery() {
        return parts.stream().map(Part::toTsquery).collect(Collectors.joining(" & "));
    }
}
