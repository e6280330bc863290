package dev.dateline.delivery.article.v1;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.article.ArticlePart;
import dev.dateline.delivery.article.ArticleType;
import dev.dateline.delivery.article.ArticleWithParts;
import dev.dateline.delivery.article.body.Body;
import dev.dateline.delivery.article.search.Highlight;
import dev.dateline.delivery.section.v1.SectionReference;
import dev.dateline.delivery.tag.v1.TagReference;

@Schema(description = "An article as a list shows it: all that a card needs.")
record ArticleSummary(
        @Schema(required = true, description = "The same for all versions and addresses of the article.") UUID id,
        @Schema(required = true, description = "What kind of piece it is.") ArticleType type,
        @Schema(required = true, description = "BCP 47.", examples = "en") String language,
        @Schema(required = true, description = "What it is called in addresses; an old one leads to the one of"
                + " today.", examples = "electric-cranes-oster-quay")
        String slug,
        @Schema(required = true, description = "Plain text.", examples = "At Oster Quay, the last diesel crane falls silent")
        String headline,
        @Schema(required = true, nullable = true, description = "A line above the headline.", examples = "Harbour")
        String kicker,
        @Schema(required = true, nullable = true, description = "The standfirst: what the article says, in a sentence"
                + " or two.")
        String summary,
        @Schema(required = true, nullable = true, description = "Where the article was written.", examples = "Oster Quay")
        String dateline,
        @Schema(required = true, nullable = true, description = "Who wrote it, in words; null where the authors say it.")
        String byline,
        @Schema(required = true, nullable = true, description = "The primary section.") SectionReference section,
        @Schema(required = true, description = "What it is about, the most important first.") List<TagReference> tags,
        @Schema(required = true, description = "Who made it, in the order of their names in print.")
        List<AuthorCredit> authors,
        @Schema(required = true, nullable = true, description = "The picture, video or sound that leads the article.")
        MediaUsage lead,
        @Schema(required = true, description = "When it was published, as readers are told.") Instant publishedAt,
        @Schema(required = true, description = "When it was public for the first time.") Instant firstPublishedAt,
        @Schema(required = true, description = "When what it says last changed.") Instant updatedAt,
        @Schema(required = true, description = "The revision that is public; counts up.", examples = "1") int version,
        @Schema(description = "With `include=body` only: the text in the form that `body` asks for, sanitised HTML unless it"
                + " says otherwise.")
        @JsonInclude(JsonInclude.Include.NON_NULL) String body,
        @Schema(description = "With `include=body` and `body=blocks` only: the text piece by piece.")
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Block> blocks,
        @Schema(description = "With `include=body`, or where `fields` names it, only: how many words the text has.", examples = "412")
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer wordCount,
        @Schema(description = "With `include=body`, or where `fields` names it, only: how long it takes to read, in whole minutes.", examples = "2")
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer readingMinutes,
        @Schema(description = "With `include=media` only: further media, in order.")
        @JsonInclude(JsonInclude.Include.NON_NULL) List<MediaUsage> media,
        @Schema(description = "With `include=translations` only: the same article in other languages.")
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Translation> translations,
        @Schema(description = "With `include=related` only: the three articles nearest to it, the nearest first.")
        @JsonInclude(JsonInclude.Include.NON_NULL) List<RelatedArticle> related,
        @Schema(description = "With `highlight=true`, or where `fields` names it, only: where the words of `q` were found.")
        @JsonInclude(JsonInclude.Include.NON_NULL) ArticleHighlight highlight) {

    /** @param highlight null where it was not asked for */
    static ArticleSummary of(ArticleWithParts card, Set<ArticlePart> wanted, BodyForm form, Highlight highlight) {
        var article = card.article();
        var parts = card.parts();
        var body = wanted.contains(ArticlePart.BODY) ? Body.parse(parts.body()) : null;
        var time = body == null ? null : body.readingTime(article.language());
        return new ArticleSummary(article.id(), article.type(), article.language(), article.slug(),
                article.headline(), article.kicker(), article.summary(), article.dateline(), article.byline(),
                SectionReference.of(article.section()),
                parts.tags().stream().map(tag -> TagReference.of(tag.tag())).toList(), AuthorCredit.listOf(parts),
                parts.lead().map(MediaUsage::of).orElse(null), article.publishedAt(), article.firstPublishedAt(),
                article.updatedAt(), article.version(),
                body == null ? null : form.text(body), body == null ? null : form.blocks(body),
                time == null ? null : time.words(), time == null ? null : time.minutes(),
                wanted.contains(ArticlePart.MEDIA) ? parts.furtherMedia().stream().map(MediaUsage::of).toList() : null,
                Translation.listOf(parts), RelatedArticle.listOf(parts), ArticleHighlight.of(highlight));
    }
}
