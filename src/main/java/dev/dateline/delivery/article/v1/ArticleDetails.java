package dev.dateline.delivery.article.v1;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.article.ArticleWithParts;
import dev.dateline.http.openapi.ArticleDescriptions;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.vocabulary.CommentStatus;

/**
 * Properties of an article and its versions that a card does not need. Lists contain them on request, so each schema states
 * itself which of them are required.
 */
record ArticleDetails(
        @Schema(nullable = true, description = ArticleDescriptions.CANONICAL_URL,
                format = "iri-reference") String canonicalUrl,
        @Schema(nullable = true, description = ArticleDescriptions.SOURCE) String source,
        @Schema(nullable = true, description = ArticleDescriptions.RIGHTS) String rights,
        @Schema(nullable = true,
                description = "What search engines show instead of headline and summary; null if not set.") Seo seo,
        @Schema(nullable = true, description = "What social networks show instead of headline, summary and lead; null if not"
                + " set.") Social social,
        @Schema(description = "Whether readers may comment on the article.") CommentStatus comments,
        @Schema(nullable = true, type = SchemaType.OBJECT, implementation = Object.class,
                description = ArticleDescriptions.METADATA, examples = "{\"printPage\": 3}") JsonNode metadata,
        @Schema(nullable = true, description = "End of the embargo under which it was held back.") Instant embargoedUntil,
        @Schema(nullable = true, description = "Time at which it will be withdrawn.") Instant expiresAt) {

    static final Set<String> NAMES = Arrays.stream(ArticleDetails.class.getRecordComponents())
            .map(component -> component.getName()).collect(Collectors.toUnmodifiableSet());

    static ArticleDetails of(ArticleWithParts whole) {
        return of(whole.article().details(), whole.parts().social().map(usage -> MediaUsage.of(usage, Map.of())));
    }

    static ArticleDetails of(dev.dateline.delivery.article.ArticleDetails details, Optional<MediaUsage> socialImage) {
        return new ArticleDetails(details.canonicalUrl(), details.source(), details.rights(), Seo.of(details.seo()),
                Social.of(details.social(), socialImage.orElse(null)), details.comments(), details.metadata(),
                details.embargoedUntil(), details.expiresAt());
    }

    @Schema(description = ArticleDescriptions.SEO)
    record Seo(
            @Schema(required = true, nullable = true, description = SharedDescriptions.SEARCH_TITLE,
                    maxLength = 500, examples = "Electric cranes replace diesel at Oster Quay") String title,
            @Schema(required = true, nullable = true, description = SharedDescriptions.SEARCH_DESCRIPTION,
                    maxLength = 5_000,
                    examples = "Ninety electric cranes now load every ship in the harbour.") String description,
            @Schema(required = true, description = "Whether to ask search engines not to list the article.",
                    examples = "false") boolean noIndex) {

        private static Seo of(dev.dateline.delivery.article.ArticleDetails.Seo seo) {
            return seo.title() == null && seo.description() == null && !seo.noIndex() ? null
                    : new Seo(seo.title(), seo.description(), seo.noIndex());
        }
    }

    @Schema(description = "What social networks show for an article.")
    record Social(
            @Schema(required = true, nullable = true, description = SharedDescriptions.SEARCH_TITLE,
                    maxLength = 500, examples = "The last diesel crane falls silent") String title,
            @Schema(required = true, nullable = true, description = SharedDescriptions.SEARCH_DESCRIPTION,
                    maxLength = 5_000, examples = "All seven cranes of the quay now run on cable power.") String description,
            @Schema(required = true, nullable = true,
                    description = "Image; null for the lead, and in earlier versions.") MediaUsage media) {

        private static Social of(dev.dateline.delivery.article.ArticleDetails.Social texts, MediaUsage media) {
            return texts == null && media == null ? null
                    : new Social(texts == null ? null : texts.title(), texts == null ? null : texts.description(), media);
        }
    }
}
