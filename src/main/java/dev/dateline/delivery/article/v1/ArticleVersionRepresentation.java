package dev.dateline.delivery.article.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.body.Body;
import dev.dateline.body.block.Block;
import dev.dateline.delivery.article.ArticleType;
import dev.dateline.delivery.article.version.ArticleVersionReader.VersionWithBody;

@Schema(name = "ArticleVersion", description = "What an article said for some time.")
record ArticleVersionRepresentation(
        @Schema(required = true, description = "Of the article.") UUID id,
        @Schema(required = true, description = "The revision; counts up, with gaps where one was never published.", examples = "2")
        int version,
        @Schema(required = true, description = "When it became public.") Instant publicFrom,
        @Schema(required = true, nullable = true, description = "When the next one took its place; null for the one that is"
                + " public.") Instant publicUntil,
        @Schema(required = true, description = "What kind of piece it was.") ArticleType type,
        @Schema(required = true, description = "BCP 47.", examples = "en") String language,
        @Schema(required = true, description = "What it was called in addresses.", examples = "electric-cranes-oster-quay")
        String slug,
        @Schema(required = true, description = "The headline then, plain text.", examples = "At Oster Quay, the last diesel crane falls silent")
        String headline,
        @Schema(required = true, nullable = true, description = "A line above the headline, plain text.", examples = "Harbour")
        String kicker,
        @Schema(required = true, nullable = true, description = "The standfirst: what the article says, in a sentence"
                + " or two, plain text.")
        String summary,
        @Schema(required = true, nullable = true, description = "The text in the form that `body` asks for, sanitised HTML"
                + " unless it says otherwise; null with `body=blocks` and for an article"
                + " without a body.",
                examples = "<p>Crane Seven stopped at ten past five on Monday morning …</p>") String body,
        @Schema(required = true, nullable = true, description = "With `body=blocks` the text piece by piece, in the place of"
                + " `body`; else null.") List<Block> blocks,
        @Schema(required = true, nullable = true, description = "Where the article was written, plain text.", examples = "Oster Quay")
        String dateline,
        @Schema(required = true, nullable = true, description = "Who wrote it, plain text.") String byline,
        @Schema(required = true, description = "What it said to have been wrong before.") List<Correction> corrections) {

    static ArticleVersionRepresentation of(VersionWithBody whole, BodyForm form) {
        var version = whole.version();
        var body = Body.parse(whole.body(), whole.links());
        return new ArticleVersionRepresentation(version.articleId(), version.number(), version.publicFrom(),
                version.publicUntil(), version.type(), version.language(), version.slug(), version.headline(),
                version.kicker(), version.summary(), form.text(body), form.blocks(body, media -> null), version.dateline(),
                version.byline(), version.corrections().stream().map(Correction::of).toList());
    }
}
