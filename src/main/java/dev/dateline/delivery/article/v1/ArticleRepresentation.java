package dev.dateline.delivery.article.v1;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.body.Body;
import dev.dateline.body.block.Block;
import dev.dateline.delivery.article.ArticleWithParts;
import dev.dateline.delivery.section.v1.SectionReference;
import dev.dateline.http.cache.HasLastModified;
import dev.dateline.http.openapi.ArticleDescriptions;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.http.proxy.ProxyPrefix;

@JsonPropertyOrder({ "id", "type", "language", "direction", "slug", "headline", "kicker", "summary" })
@Schema(name = "Article", description = "A published article.", requiredProperties = { "canonicalUrl", "source", "rights",
        "seo", "social", "comments", "metadata", "embargoedUntil", "expiresAt" })
record ArticleRepresentation(
        @JsonUnwrapped ArticleCard card,
        @Schema(required = true, nullable = true, description = SharedDescriptions.BODY,
                examples = "<p>Crane Seven stopped at ten past five on Monday morning …</p>") String body,
        @Schema(required = true, nullable = true, description = SharedDescriptions.BLOCKS) List<Block> blocks,
        @Schema(required = true, description = ArticleDescriptions.WORD_COUNT,
                examples = "412") int wordCount,
        @Schema(required = true, description = ArticleDescriptions.READING_MINUTES, examples = "2") int readingMinutes,
        @Schema(required = true, description = "Additional sections.") List<SectionReference> sections,
        @Schema(required = true, description = "Additional media, in order.") List<MediaUsage> media,
        @Schema(required = true, description = "The article in other languages.") List<Translation> translations,
        @Schema(required = true, description = "Corrections, the oldest first.") List<Correction> corrections,
        @JsonUnwrapped ArticleDetails details,
        @Schema(description = SharedDescriptions.RELATED)
        @JsonInclude(JsonInclude.Include.NON_NULL) List<RelatedArticle> related,
        @Schema(hidden = true) @JsonIgnore Instant lastModified) implements HasLastModified {

    static ArticleRepresentation of(ArticleWithParts whole, BodyForm form) {
        var parts = whole.parts();
        var stored = whole.article().body();
        var body = Body.parse(stored.html(), stored.links(), parts.links(),
                ProxyPrefix.ofCurrentRequest());
        var positions = body.mediaPositions();
        var length = whole.article().length();
        return new ArticleRepresentation(ArticleCard.of(whole, positions), form.text(body),
                form.blocks(body, parts::in), length.words(), length.minutes(),
                parts.additionalSections().stream().map(SectionReference::of).toList(),
                parts.additionalMedia().stream().map(usage -> MediaUsage.of(usage, positions)).toList(),
                Translation.listOf(whole.article()), whole.article().corrections().stream().map(Correction::of).toList(),
                ArticleDetails.of(whole), RelatedArticle.listOf(parts), whole.lastModified());
    }
}
