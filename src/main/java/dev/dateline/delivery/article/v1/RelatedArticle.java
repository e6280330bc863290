package dev.dateline.delivery.article.v1;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.article.ArticleParts;
import dev.dateline.delivery.article.ArticleWithParts;
import dev.dateline.delivery.section.v1.SectionReference;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.vocabulary.ArticleType;

@Schema(description = "A related article: what a link to it needs.")
record RelatedArticle(
        @Schema(required = true, description = SharedDescriptions.ARTICLE_ID) UUID id,
        @Schema(required = true) ArticleType type,
        @Schema(required = true, description = SharedDescriptions.PLAIN_SLUG, examples = "solar-ferry-first-winter") String slug,
        @Schema(required = true, description = SharedDescriptions.HEADLINE,
                examples = "The solar ferry's first winter") String headline,
        @Schema(required = true, nullable = true, description = SharedDescriptions.STANDFIRST) String summary,
        @Schema(required = true, nullable = true, description = SharedDescriptions.SECTION) SectionReference section,
        @Schema(required = true, nullable = true,
                description = "Lead image, video or audio of the related article.") MediaUsage lead,
        @Schema(required = true, description = SharedDescriptions.PUBLISHED_AT) Instant publishedAt) {

    /** Null if related articles were not requested. */
    static List<RelatedArticle> listOf(ArticleParts parts) {
        return parts.related() == null ? null : parts.related().stream().map(RelatedArticle::of).toList();
    }

    private static RelatedArticle of(ArticleWithParts related) {
        var article = related.article();
        return new RelatedArticle(article.id(), article.type(), article.slug(), article.texts().headline(),
                article.texts().summary(),
                SectionReference.of(related.section()),
                related.parts().lead().map(lead -> MediaUsage.of(lead, Map.of())).orElse(null), article.publishedAt());
    }
}
