package dev.dateline.delivery.article.v1;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.body.Body;
import dev.dateline.body.block.Block;
import dev.dateline.delivery.article.ArticlePart;
import dev.dateline.delivery.article.ArticleType;
import dev.dateline.delivery.article.ArticleWithParts;
import dev.dateline.delivery.article.search.Highlight;
import dev.dateline.delivery.section.v1.SectionReference;
import dev.dateline.delivery.tag.v1.TagReference;

/** An optional property that is null was not requested and is omitted; one that is empty is null in the response. */
@Schema(description = "An article as a list shows it: what a card needs, and what `include` or `fields` adds to that."
        + " Properties that are described as \"With `include`\" are also present if `fields` names them.")
record ArticleSummary(
        @Schema(required = true, description = "The same for all versions and addresses of the article.") UUID id,
        @Schema(required = true, description = "What kind of piece it is.") ArticleType type,
        @Schema(required = true, description = "BCP 47.", examples = "en") String language,
        @Schema(required = true, description = "What it is called in addresses; an old one leads to the one of"
                + " today.", examples = "electric-cranes-oster-quay")
        String slug,
        @Schema(required = true, description = "Plain text.", examples = "At Oster Quay, the last diesel crane falls silent")
        String headline,
        @Schema(required = true, nullable = true, description = "A line above the headline, plain text.", examples = "Harbour")
        String kicker,
        @Schema(required = true, nullable = true, description = "The standfirst: what the article says, in a sentence"
                + " or two, plain text.")
        String summary,
        @Schema(required = true, nullable = true, description = "Where the article was written, plain text.", examples = "Oster Quay")
        String dateline,
        @Schema(required = true, nullable = true, description = "Who wrote it, plain text; null if `authors` is used instead.")
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
        @Schema(nullable = true, description = "With `include=body` only: the text in the form that `body` asks for,"
                + " sanitised HTML unless it says otherwise; null with `body=blocks` and for an article without a body.")
        @JsonInclude(JsonInclude.Include.NON_NULL) Optional<String> body,
        @Schema(nullable = true, description = "With `include=body` only: the text piece by piece with `body=blocks`,"
                + " otherwise null.")
        @JsonInclude(JsonInclude.Include.NON_NULL) Optional<List<Block>> blocks,
        @Schema(description = "With `include=body` or `details` only: how many words the text has.", examples = "412")
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer wordCount,
        @Schema(description = "With `include=body` or `details` only: how long it takes to read, in whole minutes.",
                examples = "2")
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer readingMinutes,
        @Schema(description = "With `include=details` only: further sections.")
        @JsonInclude(JsonInclude.Include.NON_NULL) List<SectionReference> sections,
        @Schema(description = "With `include=media` or `details` only: further media, in order.")
        @JsonInclude(JsonInclude.Include.NON_NULL) List<MediaUsage> media,
        @Schema(description = "With `include=translations` or `details` only: the same article in other languages.")
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Translation> translations,
        @Schema(description = "With `include=details` only: what was wrong, and when that was put right.")
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Correction> corrections,
        @Schema(nullable = true, description = "With `include=details` only: canonical URL, if first published elsewhere.",
                format = "uri-reference")
        @JsonInclude(JsonInclude.Include.NON_NULL) Optional<String> canonicalUrl,
        @Schema(nullable = true, description = "With `include=details` only: originating agency or publisher, plain text.")
        @JsonInclude(JsonInclude.Include.NON_NULL) Optional<String> source,
        @Schema(nullable = true, description = "With `include=details` only: terms of use, plain text.")
        @JsonInclude(JsonInclude.Include.NON_NULL) Optional<String> rights,
        @Schema(nullable = true, description = "With `include=details` only: until when it was held back.")
        @JsonInclude(JsonInclude.Include.NON_NULL) Optional<Instant> embargoedUntil,
        @Schema(nullable = true, description = "With `include=details` only: when it will be withdrawn.")
        @JsonInclude(JsonInclude.Include.NON_NULL) Optional<Instant> expiresAt,
        @Schema(description = "With `include=related` only: the three articles nearest to it, the nearest first.")
        @JsonInclude(JsonInclude.Include.NON_NULL) List<RelatedArticle> related,
        @Schema(description = "With `highlight=true`, or where `fields` names it, only: where the words of `q` were found.")
        @JsonInclude(JsonInclude.Include.NON_NULL) ArticleHighlight highlight) {

    /** @param highlight null where it was not asked for */
    static ArticleSummary of(ArticleWithParts card, Set<ArticlePart> wanted, BodyForm form, Highlight highlight) {
        var article = card.article();
        var parts = card.parts();
        var body = Body.parse(parts.body(), parts.links());
        var positions = wanted.contains(ArticlePart.BODY) ? body.mediaPositions() : Map.<UUID, Integer> of();
        var time = wanted.contains(ArticlePart.LENGTH) ? body.readingTime(article.language()) : null;
        return new ArticleSummary(article.id(), article.type(), article.language(), article.slug(),
                article.headline(), article.kicker(), article.summary(), article.dateline(), article.byline(),
                SectionReference.of(article.section()),
                parts.tags().stream().map(tag -> TagReference.of(tag.tag())).toList(), AuthorCredit.listOf(parts),
                parts.lead().map(lead -> MediaUsage.of(lead, positions)).orElse(null), article.publishedAt(), article.firstPublishedAt(),
                article.updatedAt(), article.version(),
                wanted.contains(ArticlePart.BODY) ? Optional.ofNullable(form.text(body)) : null,
                wanted.contains(ArticlePart.BODY) ? Optional.ofNullable(form.blocks(body, parts.inBody())) : null,
                time == null ? null : time.words(), time == null ? null : time.minutes(),
                wanted.contains(ArticlePart.SECTIONS) ? parts.furtherSections().stream()
                        .map(further -> SectionReference.of(further.section())).toList() : null,
                wanted.contains(ArticlePart.MEDIA)
                        ? parts.furtherMedia().stream().map(usage -> MediaUsage.of(usage, positions)).toList() : null,
                Translation.listOf(parts),
                wanted.contains(ArticlePart.CORRECTIONS) ? parts.corrections().stream().map(Correction::of).toList() : null,
                detail(article.canonicalUrl(), wanted), detail(article.source(), wanted), detail(article.rights(), wanted),
                detail(article.embargoedUntil(), wanted), detail(article.expiresAt(), wanted),
                RelatedArticle.listOf(parts), ArticleHighlight.of(highlight));
    }

    private static <T> Optional<T> detail(T value, Set<ArticlePart> wanted) {
        return wanted.contains(ArticlePart.DETAILS) ? Optional.ofNullable(value) : null;
    }
}
