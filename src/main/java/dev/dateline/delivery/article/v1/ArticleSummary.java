package dev.dateline.delivery.article.v1;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.SerializableString;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.body.Body;
import dev.dateline.body.block.Block;
import dev.dateline.delivery.article.ArticlePart;
import dev.dateline.delivery.article.ArticleWithParts;
import dev.dateline.delivery.article.search.Highlight;
import dev.dateline.delivery.section.v1.SectionReference;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.http.proxy.ProxyPrefix;

/** An optional property that is null was not requested and is omitted; one that is empty is null in the response. */
@JsonPropertyOrder({ "id", "type", "language", "direction", "slug", "headline", "kicker", "summary" })
@Schema(description = "An article in a list: the properties of a card, which are required, and those that `include` adds."
        + " `fields` also adds each of these. `details` adds all properties of a single article except its body.")
public record ArticleSummary(
        @JsonUnwrapped ArticleCard card,
        @Schema(nullable = true, description = "With `include=body` only: the body in the format that the parameter `body`"
                + " selects, sanitised HTML by default; null with `body=blocks` and for an article without a body.")
        @JsonInclude(JsonInclude.Include.NON_NULL) Optional<String> body,
        @Schema(nullable = true, description = "With `include=body` only: the body as a list of blocks with `body=blocks`;"
                + " otherwise null.")
        @JsonInclude(JsonInclude.Include.NON_NULL) Optional<List<Block>> blocks,
        @Schema(description = "With `include=body` or `details` only: number of words in the body; of characters in scripts"
                + " without spaces.", examples = "412")
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer wordCount,
        @Schema(description = "With `include=body` or `details` only: reading time in whole minutes.", examples = "2")
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer readingMinutes,
        @Schema(description = "With `include=details` only: additional sections.")
        @JsonInclude(JsonInclude.Include.NON_NULL) List<SectionReference> sections,
        @Schema(description = "With `include=media` or `details` only: additional media, in order.")
        @JsonInclude(JsonInclude.Include.NON_NULL) List<MediaUsage> media,
        @Schema(description = "With `include=translations` or `details` only: the article in other languages.")
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Translation> translations,
        @Schema(description = "With `include=details` only: corrections, the oldest first.")
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Correction> corrections,
        @JsonUnwrapped ArticleDetails details,
        @Schema(description = SharedDescriptions.RELATED)
        @JsonInclude(JsonInclude.Include.NON_NULL) List<RelatedArticle> related,
        @Schema(description = "With `highlight=true` only, or if `fields` names it: texts with the matches of `q`.")
        @JsonInclude(JsonInclude.Include.NON_NULL) ArticleHighlight highlight,
        @Schema(hidden = true) @JsonIgnore SerializableString written) {

    /** A card whose JSON is known, in a response with all of its properties. */
    static ArticleSummary of(SerializableString written) {
        return new ArticleSummary(null, null, null, null, null, null, null, null, null, null, null, null, written);
    }

    /** @param highlight null if not requested */
    public static ArticleSummary of(ArticleWithParts card, Set<ArticlePart> wanted, BodyForm form, Highlight highlight) {
        var parts = card.parts();
        var stored = card.article().body();
        var body = Body.parse(stored.html(), stored.links(), parts.links(),
                ProxyPrefix.ofCurrentRequest());
        var positions = wanted.contains(ArticlePart.BODY) ? body.mediaPositions() : Map.<UUID, Integer>of();
        var length = wanted.contains(ArticlePart.LENGTH) ? card.article().length() : null;
        return new ArticleSummary(ArticleCard.of(card, positions),
                wanted.contains(ArticlePart.BODY) ? Optional.ofNullable(form.text(body)) : null,
                wanted.contains(ArticlePart.BODY) ? Optional.ofNullable(form.blocks(body, parts::in)) : null,
                length == null ? null : length.words(), length == null ? null : length.minutes(),
                wanted.contains(ArticlePart.SECTIONS) ? parts.additionalSections().stream()
                        .map(SectionReference::of).toList() : null,
                wanted.contains(ArticlePart.MEDIA)
                        ? parts.additionalMedia().stream().map(usage -> MediaUsage.of(usage, positions)).toList() : null,
                Translation.listOf(card.article()),
                wanted.contains(ArticlePart.CORRECTIONS) ? card.article().corrections().stream().map(Correction::of).toList()
                        : null,
                wanted.contains(ArticlePart.DETAILS) ? ArticleDetails.of(card) : null,
                RelatedArticle.listOf(parts), ArticleHighlight.of(highlight), null);
    }
}
