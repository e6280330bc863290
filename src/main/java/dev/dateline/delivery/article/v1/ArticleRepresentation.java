package dev.dateline.delivery.article.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.body.Body;
import dev.dateline.body.block.Block;
import dev.dateline.delivery.article.ArticleType;
import dev.dateline.delivery.article.ArticleWithParts;
import dev.dateline.delivery.section.v1.SectionReference;
import dev.dateline.delivery.tag.v1.TagReference;
import dev.dateline.http.cache.Modified;

@Schema(name = "Article", description = "A published article.")
record ArticleRepresentation(
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
        @Schema(required = true, nullable = true, description = "The text of the article in the form that `body` asks for,"
                + " sanitised HTML unless it says otherwise; null with `body=blocks` and for an article"
                + " without a body.",
                examples = "<p>Crane Seven stopped at ten past five on Monday morning …</p>") String body,
        @Schema(required = true, nullable = true, description = "With `body=blocks` the text piece by piece, in the place of"
                + " `body`; else null.") List<Block> blocks,
        @Schema(required = true, description = "How many words the body has; in scripts without spaces, letters.", examples = "412")
        int wordCount,
        @Schema(required = true, description = "How long it takes to read, in whole minutes.", examples = "2")
        int readingMinutes,
        @Schema(required = true, nullable = true, description = "Where the article was written, plain text.", examples = "Oster Quay")
        String dateline,
        @Schema(required = true, nullable = true, description = "Who wrote it, plain text; null if `authors` is used instead.")
        String byline,
        @Schema(required = true, nullable = true, description = "The primary section.") SectionReference section,
        @Schema(required = true, description = "Further sections.") List<SectionReference> sections,
        @Schema(required = true, description = "What it is about, the most important first.") List<TagReference> tags,
        @Schema(required = true, description = "Who made it, in the order of their names in print.")
        List<AuthorCredit> authors,
        @Schema(required = true, nullable = true, description = "The picture, video or sound that leads the article.")
        MediaUsage lead,
        @Schema(required = true, description = "Further media, in order.") List<MediaUsage> media,
        @Schema(required = true, description = "The same article in other languages.") List<Translation> translations,
        @Schema(required = true, description = "What was wrong, and when that was put right.") List<Correction> corrections,
        @Schema(required = true, nullable = true, description = "Where the article has its home, if that is"
                + " elsewhere.", format = "uri-reference")
        String canonicalUrl,
        @Schema(required = true, nullable = true, description = "Originating agency or publisher, plain text.") String source,
        @Schema(required = true, nullable = true, description = "Terms of use, plain text.") String rights,
        @Schema(required = true, description = "When it was published, as readers are told.") Instant publishedAt,
        @Schema(required = true, description = "When it was public for the first time.") Instant firstPublishedAt,
        @Schema(required = true, description = "When what it says last changed.") Instant updatedAt,
        @Schema(required = true, nullable = true, description = "Until when it was held back.") Instant embargoedUntil,
        @Schema(required = true, nullable = true, description = "When it will be withdrawn.") Instant expiresAt,
        @Schema(required = true, description = "The revision that is public; counts up.", examples = "1") int version,
        @Schema(description = "With `include=related` only: the three articles nearest to it, the nearest first.")
        @JsonInclude(JsonInclude.Include.NON_NULL) List<RelatedArticle> related,
        @Schema(hidden = true) @JsonIgnore Instant lastModified) implements Modified {

    static ArticleRepresentation of(ArticleWithParts whole, BodyForm form) {
        var article = whole.article();
        var parts = whole.parts();
        var body = Body.parse(parts.body(), parts.links());
        var positions = body.mediaPositions();
        var time = body.readingTime(article.language());
        return new ArticleRepresentation(article.id(), article.type(), article.language(), article.slug(),
                article.headline(), article.kicker(), article.summary(), form.text(body), form.blocks(body, parts.inBody()),
                time.words(), time.minutes(), article.dateline(), article.byline(), SectionReference.of(article.section()),
                parts.furtherSections().stream().map(further -> SectionReference.of(further.section())).toList(),
                parts.tags().stream().map(tag -> TagReference.of(tag.tag())).toList(), AuthorCredit.listOf(parts),
                parts.lead().map(lead -> MediaUsage.of(lead, positions)).orElse(null),
                parts.furtherMedia().stream().map(usage -> MediaUsage.of(usage, positions)).toList(), Translation.listOf(parts),
                parts.corrections().stream().map(Correction::of).toList(), article.canonicalUrl(), article.source(),
                article.rights(), article.publishedAt(), article.firstPublishedAt(), article.updatedAt(),
                article.embargoedUntil(), article.expiresAt(), article.version(), RelatedArticle.listOf(parts), whole.lastModified());
    }
}
