package dev.dateline.body.block;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A run of text with the same formatting.
 *
 * @param text never empty; a line break is "\n", other white space is collapsed
 * @param marks in the order of {@link Mark}
 */
@Schema(description = "A run of text with the same formatting. The text of a block is its spans, one after the other, without "
        + "anything between them.")
public record Span(
        @Schema(description = "The text. A line feed is a line break.", required = true,
                examples = "The ferry left at ") String text,
        @Schema(description = "Formatting of the run; empty for plain text.", required = true) List<Mark> marks,
        @Schema(description = "URL that the run links to; null for no link. A link to a published article has the URL of its page"
                + " if the server knows the URLs of the site, else the URL that the author wrote, or"
                + " `/api/v1/articles/by-slug/{slug}` if the author linked to the article itself.", required = true,
                nullable = true, examples = "https://example.org/timetable") String href,
        @Schema(description = "The article of this API that the run links to; null for any other link.", required = true,
                nullable = true) LinkTarget target,
        @Schema(description = "Language of the run (BCP 47), if it differs from that of its block; else null.",
                required = true, nullable = true, examples = "fr") String language,
        @Schema(description = "Reading direction of the run, if it differs from that of its block; else null.",
                required = true, nullable = true) Direction direction) {

    public Span {
        marks = marks.stream().sorted().distinct().toList();
    }

    /** A run without formatting. */
    public static Span plain(String text) {
        return new Span(text, List.of(), null, null, null, null);
    }

    private Span withText(String newText) {
        return new Span(newText, marks, href, target, language, direction);
    }

    /** The runs without leading dashes and white space. */
    static List<Span> withoutDash(List<Span> spans) {
        List<Span> rest = new ArrayList<>(spans);
        while (!rest.isEmpty()) {
            Span first = rest.remove(0);
            String text = withoutDash(first.text);
            if (!text.isEmpty()) {
                rest.add(0, first.withText(text));
                break;
            }
        }
        return List.copyOf(rest);
    }

    private static String withoutDash(String text) {
        int start = 0;
        while (start < text.length() && isDashOrSpace(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        return text.substring(start);
    }

    private static boolean isDashOrSpace(int c) {
        return Character.getType(c) == Character.DASH_PUNCTUATION || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** The text of the runs. */
    public static String text(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
