package dev.dateline.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jsoup.nodes.Entities;

/** Writes texts in a language as HTML, in which the matches of a query are in {@code mark} elements. Not thread-safe. */
public final class Highlighter {

    private static final int BEFORE = 60;
    private static final int LENGTH = 180;
    /** How far a fragment is shortened to end between words. */
    private static final int SLACK = 25;

    private final Analysis analysis;
    private final TextMatch match;

    /** @param language BCP 47 */
    public Highlighter(String language, TextMatch match) {
        this.analysis = Analysis.of(language);
        this.match = match;
    }

    /** The complete text. */
    public String mark(String text) {
        return html(text, 0, text.length(), matches(text));
    }

    /** The parts of the text with the most matches, in order; on one line each. */
    public List<String> fragments(String text, int atMost) {
        var matches = matches(text);
        var parts = new ArrayList<Range>();
        var counts = new HashMap<Range, Integer>();
        for (var i = 0; i < matches.size();) {
            var part = around(text, matches.get(i), parts.isEmpty() ? 0 : parts.get(parts.size() - 1).end());
            var first = i;
            while (i < matches.size() && matches.get(i).end() <= part.end()) {
                i++;
            }
            i = Math.max(i, first + 1);
            parts.add(part);
            counts.put(part, i - first);
        }
        return parts.stream().sorted(Comparator.comparing(counts::get, Comparator.reverseOrder())).limit(atMost)
                .sorted(Comparator.comparing(Range::start)).map(part -> html(text, part.start(), part.end(), matches)).toList();
    }

    private static Range around(String text, Range match, int from) {
        var paragraph = text.lastIndexOf('\n', match.start()) + 1;
        var start = Math.max(Math.max(from, paragraph), match.start() - BEFORE);
        if (start > Math.max(from, paragraph)) {
            start = boundary(text, start, match.start(), 1);
        }
        var line = text.indexOf('\n', match.end());
        var end = Math.max(match.end(), Math.min(line < 0 ? text.length() : line, start + LENGTH));
        if (end < text.length() && end != line) {
            end = boundary(text, end, match.end(), -1);
        }
        return new Range(start, end);
    }

    /** The next white space in a direction; without one, as in scripts without spaces, the next character. */
    private static int boundary(String text, int from, int until, int step) {
        for (var i = from; i != until && Math.abs(i - from) < SLACK; i += step) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + (step > 0 ? 1 : 0);
            }
        }
        var i = from;
        while (i != until && isInsideCharacter(text, i)) {
            i += step;
        }
        return i;
    }

    private static boolean isInsideCharacter(String text, int index) {
        var type = Character.getType(text.codePointAt(index));
        return Character.isLowSurrogate(text.charAt(index)) || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static String html(String text, int start, int end, List<Range> matches) {
        var html = new StringBuilder();
        var next = start;
        for (var match : matches) {
            if (match.start() >= next && match.end() <= end) {
                html.append(Entities.escape(text.substring(next, match.start()))).append("<mark>")
                        .append(Entities.escape(text.substring(match.start(), match.end()))).append("</mark>");
                next = match.end();
            }
        }
        return html.append(Entities.escape(text.substring(next, end))).toString();
    }

    /** In order, without overlaps. */
    private List<Range> matches(String text) {
        var byPosition = new HashMap<Integer, List<Token>>();
        var byTerm = new HashMap<String, List<Token>>();
        for (var token : analysis.tokens(text)) {
            byPosition.computeIfAbsent(token.position(), position -> new ArrayList<>()).add(token);
            byTerm.computeIfAbsent(token.term(), term -> new ArrayList<>()).add(token);
        }
        var found = new TreeSet<>(Comparator.comparing(Range::start).thenComparing(Range::end));
        match.highlighted().stream().filter(this::isInLanguage).flatMap(List::stream).distinct().forEach(sequence -> tokens(
                sequence.slots().get(0).terms(), byTerm).forEach(first -> addMatch(sequence, first, byPosition, found)));
        var merged = new ArrayList<Range>();
        for (var range : found) {
            var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && range.start() <= last.end()) {
                merged.set(merged.size() - 1, new Range(last.start(), Math.max(last.end(), range.end())));
            } else {
                merged.add(range);
            }
        }
        return merged;
    }

    private boolean isInLanguage(List<Sequence> all) {
        var marker = analysis.language().marker();
        return all.stream().map(sequence -> sequence.slots().get(0).terms())
                .filter(terms -> terms.stream().allMatch(Language::isMarker)).allMatch(markers -> markers.contains(marker));
    }

    private static List<Token> tokens(Set<String> terms, Map<String, List<Token>> byTerm) {
        return byTerm.entrySet().stream().filter(entry -> matches(terms, entry.getKey()))
                .flatMap(entry -> entry.getValue().stream()).collect(Collectors.toList());
    }

    private static boolean matches(Set<String> terms, String term) {
        return terms.contains(term) || terms.stream().anyMatch(each -> each.charAt(each.length() - 1) == Sequence.ANY_END
                && term.startsWith(each.substring(0, each.length() - 1)));
    }

    private static void addMatch(Sequence sequence, Token first, Map<Integer, List<Token>> byPosition, Set<Range> found) {
        var ranges = new ArrayList<Range>();
        for (var slot : sequence.slots()) {
            var token = byPosition.getOrDefault(first.position() + slot.offset(), List.of()).stream()
                    .filter(each -> matches(slot.terms(), each.term())).findFirst();
            if (token.isEmpty()) {
                return;
            }
            ranges.add(new Range(token.get().start(), token.get().end()));
        }
        found.addAll(ranges);
    }

    private record Range(int start, int end) {
    }
}
