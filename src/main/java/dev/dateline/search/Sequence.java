package dev.dateline.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Terms at certain distances, such as those of a phrase; of each slot, one of several terms. */
public record Sequence(List<Slot> slots) {

    /** A term that ends with it stands for all terms with that beginning. */
    static final char ANY_END = '*';
    /** The prefixes of pairs of East Asian characters. */
    static final String[] OF_ANY_LANGUAGE = { "", Analysis.OF_JAPANESE_PAIR };

    /** @param offset from the beginning of the sequence */
    public record Slot(int offset, Set<String> terms) {
    }

    static Sequence of(Set<String> terms) {
        return new Sequence(List.of(new Slot(0, terms)));
    }

    /** The characters of a run from {@code start} until {@code end}; of a single one, all words that begin with it. */
    static Sequence ofPairs(EastAsianRun run, int start, int end, String... prefixes) {
        var slots = new ArrayList<Slot>();
        addPairs(run, start, end, 0, slots, prefixes);
        return new Sequence(slots);
    }

    static void addPairs(EastAsianRun run, int start, int end, int offset, List<Slot> slots, String... prefixes) {
        for (var i = start; i < Math.max(start + 1, end - 1); i++) {
            var terms = new TreeSet<String>();
            for (var prefix : prefixes) {
                terms.add(prefix + (end - start == 1 ? run.folded().substring(i, i + 1) + ANY_END : run.pair(i)));
            }
            slots.add(new Slot(offset + i - start, terms));
        }
    }

    /** In the syntax of {@code tsquery}. */
    String toTsquery() {
        return toTsquery(true);
    }

    /** @param inSequence whether the distances matter */
    String toTsquery(boolean inSequence) {
        var query = new StringBuilder();
        for (var i = 0; i < slots.size(); i++) {
            var slot = slots.get(i);
            if (i > 0) {
                query.append(inSequence ? " <" + (slot.offset() - slots.get(i - 1).offset()) + "> " : " & ");
            }
            query.append(slot.terms().stream().map(Sequence::quote).collect(Collectors.joining(" | ", "(", ")")));
        }
        return query.toString();
    }

    private static String quote(String term) {
        var last = term.length() - 1;
        return term.charAt(last) == ANY_END ? SearchVector.quote(term.substring(0, last)) + ":*" : SearchVector.quote(term);
    }
}
