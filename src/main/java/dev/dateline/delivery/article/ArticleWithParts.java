package dev.dateline.delivery.article;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

import dev.dateline.body.ArticleLinks;
import dev.dateline.delivery.media.PublishedCaption;

/** An article with the requested parts. */
public record ArticleWithParts(PublishedArticle article, ArticleParts parts) {

    /**
     * When the article or a resource that it shows last changed. Null if that is unknown, because another article that it
     * showed or linked to may have been withdrawn, or a portrait replaced by an older one.
     */
    public Instant lastModified() {
        if (!ArticleLinks.keys(parts.body()).isEmpty() || parts.related() != null || parts.portraits() != null
                || parts.translations() != null && article.translationGroup() != null) {
            return null;
        }
        var section = article.section() == null ? null : article.section().changedAt();
        var captions = parts.media().stream().flatMap(usage -> usage.captions().stream())
                .map(PublishedCaption::updatedAt);
        return Stream.of(Stream.of(article.changedAt(), section),
                parts.additionalSections().stream().map(further -> further.section().changedAt()),
                parts.tags().stream().map(tag -> tag.tag().updatedAt()),
                parts.authors().stream().map(credit -> credit.author().updatedAt()),
                parts.media().stream().map(usage -> usage.media().updatedAt()), captions)
                .flatMap(times -> times).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElseThrow();
    }
}
