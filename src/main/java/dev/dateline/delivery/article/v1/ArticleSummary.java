package dev.dateline.delivery.article.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.article.ArticleCard;
import dev.dateline.delivery.article.ArticleType;
import dev.dateline.delivery.section.v1.SectionReference;
import dev.dateline.delivery.tag.v1.TagReference;

@Schema(description = "An article as a list shows it: all that a card needs.")
record ArticleSummary(
        @Schema(required = true) UUID id,
        @Schema(required = true) ArticleType type,
        @Schema(required = true, description = "BCP 47.", examples = "en") String language,
        @Schema(required = true, examples = "cranes-stand-still") String slug,
        @Schema(required = true, examples = "Cranes stand still as the storm nears") String headline,
        @Schema(required = true, nullable = true, description = "A line above the headline.", examples = "Harbour") String kicker,
        @Schema(required = true, nullable = true, description = "The standfirst: what the article says, in a sentence or two.") String summary,
        @Schema(required = true, nullable = true, description = "Where the article was written.", examples = "Skerrow") String dateline,
        @Schema(required = true, nullable = true, description = "Who wrote it, in words; null where the authors say it.") String byline,
        @Schema(required = true, nullable = true, description = "The primary section.") SectionReference section,
        @Schema(required = true) List<TagReference> tags,
        @Schema(required = true) List<AuthorCredit> authors,
        @Schema(required = true, nullable = true, description = "The picture, video or sound that leads the article.") MediaUsage lead,
        @Schema(required = true) Instant publishedAt,
        @Schema(required = true) Instant firstPublishedAt,
        @Schema(required = true) Instant updatedAt,
        @Schema(required = true, description = "The revision that is public; counts up.", examples = "1") int version) {

    static ArticleSummary of(ArticleCard card) {
        var article = card.article();
        var parts = card.parts();
        return new ArticleSummary(article.id(), article.type(), article.language(), article.slug(),
                article.headline(), article.kicker(), article.summary(), article.dateline(), article.byline(),
                SectionReference.of(article.section()),
                parts.tags().stream().map(tag -> TagReference.of(tag.tag())).toList(),
                parts.authors().stream().map(AuthorCredit::of).toList(),
                parts.lead().map(MediaUsage::of).orElse(null), article.publishedAt(), article.firstPublishedAt(),
                article.updatedAt(), article.version());
    }
}
