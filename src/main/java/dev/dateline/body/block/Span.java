package dev.dateline.body.block;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A run of text that looks the same from end to end.
 *
 * @param text never empty; a line break is "\n", other white space is collapsed
 * @param marks in the order of {@link Mark}; empty for plain text
 * @param link null for no link
 * @param language BCP 47, where it differs from that of its block; else null
 * @param direction where it differs from that of its block; else null
 */
public record Span(String text, Set<Mark> marks, Link link, String language, Direction direction) {

    private static final Pattern DASHES = Pattern.compile("^[\\p{Pd}\\p{Z}\\s]+");

    public Span {
        marks = marks.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(marks));
    }

    /** A run that does not stand out. */
    public static Span plain(String text) {
        return new Span(text, Set.of(), null, null, null);
    }

    /** The runs without the dashes that they begin with, and the spaces around these. */
    static List<Span> withoutDash(List<Span> spans) {
        List<Span> rest = new ArrayList<>(spans);
        while (!rest.isEmpty()) {
            Span first = rest.remove(0);
            String text = DASHES.matcher(first.text()).replaceFirst("");
            if (!text.isEmpty()) {
                rest.add(0, new Span(text, first.marks, first.link, first.language, first.direction));
                break;
            }
        }
        return List.copyOf(rest);
    }

    /** The text of the runs alone. */
    public static String text(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
