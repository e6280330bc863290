package dev.dateline.delivery.article.v1;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.body.block.Direction;
import dev.dateline.body.block.Mark;

/** A run of text that looks the same from end to end. */
@Schema(description = "A run of text that looks the same from end to end. Drawn one after the other, without anything "
        + "in between, the spans of a block are its text.")
public record Span(
        @Schema(description = "The text. A line feed is a line break.", required = true,
                examples = "The ferry left at ")
        String text,
        @Schema(description = "How the run stands out; empty for plain text.", required = true)
        List<Mark> marks,
        @Schema(description = "Where the run links to; null for no link. A link to a published article has the URL of its page"
                + " where the server knows the site's URLs, else the URL that the author wrote, or"
                + " `/api/v1/articles/by-slug/{slug}` where the author named the article itself.", required = true,
                nullable = true, examples = "https://example.org/timetable")
        String href,
        @Schema(description = "The article of this API that the run links to; null for any other link.", required = true,
                nullable = true)
        Target target,
        @Schema(description = "Language of the run (BCP 47), where it differs from that of its block; else null.",
                required = true, nullable = true, examples = "fr")
        String language,
        @Schema(description = "Which way the run is read, where it differs from its block; else null.",
                required = true, nullable = true)
        Direction direction) {
}
