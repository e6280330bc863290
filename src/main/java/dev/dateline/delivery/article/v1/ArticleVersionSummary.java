package dev.dateline.delivery.article.v1;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.article.version.ArticleVersion;

@Schema(name = "ArticleVersionSummary", description = "What an article said for some time, as a list shows it.")
record ArticleVersionSummary(
        @Schema(required = true, description = "The revision; counts up, with gaps where one was never published.", examples = "2")
        int version,
        @Schema(required = true, description = "When it became public.") Instant publicFrom,
        @Schema(required = true, nullable = true, description = "When the next one took its place; null for the one that is"
                + " public.") Instant publicUntil,
        @Schema(required = true, description = "What it was called in addresses.", examples = "electric-cranes-oster-quay")
        String slug,
        @Schema(required = true, description = "The headline then, plain text.", examples = "At Oster Quay, the last diesel crane falls silent")
        String headline,
        @Schema(required = true, nullable = true, description = "The standfirst, plain text.") String summary) {

    static ArticleVersionSummary of(ArticleVersion version) {
        return new ArticleVersionSummary(version.number(), version.publicFrom(), version.publicUntil(), version.slug(),
                version.texts().headline(), version.texts().summary());
    }
}
