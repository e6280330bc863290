package dev.dateline.delivery.article.v1;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.article.version.ArticleVersion;
import dev.dateline.http.openapi.SharedDescriptions;

@Schema(name = "ArticleVersionSummary", description = "A public version of an article, in a list.")
record ArticleVersionSummary(
        @Schema(required = true, description = SharedDescriptions.VERSION_NUMBER, examples = "2") int version,
        @Schema(required = true, description = SharedDescriptions.PUBLIC_FROM) Instant publicFrom,
        @Schema(required = true, nullable = true, description = SharedDescriptions.PUBLIC_UNTIL) Instant publicUntil,
        @Schema(required = true, description = SharedDescriptions.FORMER_SLUG,
                examples = "electric-cranes-oster-quay") String slug,
        @Schema(required = true, description = SharedDescriptions.HEADLINE,
                examples = "At Oster Quay, the last diesel crane falls silent") String headline,
        @Schema(required = true, nullable = true, description = SharedDescriptions.STANDFIRST) String summary) {

    static ArticleVersionSummary of(ArticleVersion version) {
        return new ArticleVersionSummary(version.number(), version.publicFrom(), version.publicUntil(), version.slug(),
                version.texts().headline(), version.texts().summary());
    }
}
