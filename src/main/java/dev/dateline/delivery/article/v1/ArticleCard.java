package dev.dateline.delivery.article.v1;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.article.ArticleWithParts;
import dev.dateline.delivery.section.v1.SectionReference;
import dev.dateline.delivery.tag.v1.TagReference;
import dev.dateline.http.openapi.ArticleDescriptions;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.vocabulary.ArticleAccess;
import dev.dateline.vocabulary.ArticleType;
import dev.dateline.vocabulary.LanguageDirection;

/** The properties that an article has both alone and in every list. */
record ArticleCard(
        @Schema(required = true, description = "Permanent id, the same for all versions and URLs of the article.") UUID id,
        @Schema(required = true) ArticleType type,
        @Schema(required = true, description = SharedDescriptions.LANGUAGE, examples = "en") String language,
        @Schema(required = true, description = SharedDescriptions.LANGUAGE_DIRECTION) LanguageDirection direction,
        @Schema(required = true, description = SharedDescriptions.SLUG,
                examples = "electric-cranes-oster-quay") String slug,
        @JsonUnwrapped ArticleTexts texts,
        @Schema(required = true, nullable = true, description = SharedDescriptions.SECTION) SectionReference section,
        @Schema(required = true, description = "Tags, the most important first.") List<TagReference> tags,
        @Schema(required = true, description = ArticleDescriptions.AUTHORS) List<AuthorCredit> authors,
        @Schema(required = true, nullable = true, description = "Lead image, video or audio.") MediaUsage lead,
        @Schema(required = true, description = ArticleDescriptions.FLAGS, examples = "[\"exclusive\"]") List<String> flags,
        @Schema(required = true, description = ArticleDescriptions.ACCESS) ArticleAccess access,
        @Schema(required = true, description = SharedDescriptions.PUBLISHED_AT) Instant publishedAt,
        @Schema(required = true, description = "When the article was published for the first time.") Instant firstPublishedAt,
        @Schema(required = true, description = "When the content was last updated.") Instant updatedAt,
        @Schema(required = true, description = "Number of the public version; increases, with gaps.",
                examples = "1") int version) {

    /** @param positions of media in the body, by media id */
    static ArticleCard of(ArticleWithParts whole, Map<UUID, Integer> positions) {
        var article = whole.article();
        var parts = whole.parts();
        return new ArticleCard(article.id(), article.type(), article.language(), LanguageDirection.of(article.language()),
                article.slug(),
                ArticleTexts.of(article.texts()), SectionReference.of(whole.section()),
                parts.tags().stream().map(TagReference::of).toList(), AuthorCredit.listOf(parts),
                parts.lead().map(lead -> MediaUsage.of(lead, positions)).orElse(null), article.details().flags(),
                article.details().access(), article.publishedAt(),
                article.dates().firstPublished(), article.updatedAt(), article.version());
    }
}
