package dev.dateline.delivery.article.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.article.ArticleParts;
import dev.dateline.delivery.article.PublishedArticle;
import dev.dateline.delivery.section.v1.SectionReference;
import dev.dateline.vocabulary.ArticleType;

@Schema(description = "An article about the same: what a link to it needs.")
record RelatedArticle(
        @Schema(required = true, description = "The id of the article.") UUID id,
        @Schema(required = true, description = "What kind of piece it is.") ArticleType type,
        @Schema(required = true, description = "What it is called in addresses.", examples = "solar-ferry-first-winter")
        String slug,
        @Schema(required = true, description = "Plain text.", examples = "The solar ferry's first winter") String headline,
        @Schema(required = true, nullable = true, description = "The standfirst, plain text.") String summary,
        @Schema(required = true, nullable = true, description = "The primary section.") SectionReference section,
        @Schema(required = true, description = "When it was published, as readers are told.") Instant publishedAt) {

    /** Null where related articles were not asked for. */
    static List<RelatedArticle> listOf(ArticleParts parts) {
        return parts.related() == null ? null : parts.related().stream().map(RelatedArticle::of).toList();
    }

    private static RelatedArticle of(PublishedArticle article) {
        return new RelatedArticle(article.id(), article.type(), article.slug(), article.texts().headline(), article.texts().summary(),
                SectionReference.of(article.section()), article.publishedAt());
    }
}
