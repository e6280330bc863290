package dev.dateline.delivery.article;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

import dev.dateline.body.ArticleLinks;
import dev.dateline.delivery.media.PublishedCaption;
import dev.dateline.delivery.section.PublishedSection;
import dev.dateline.delivery.tag.PublishedTag;

/**
 * An article with the requested parts.
 *
 * @param section the primary section; null if there is none
 */
public record ArticleWithParts(PublishedArticle article, PublishedSection section, ArticleParts parts) {

    /**
     * When the article or a resource that it shows last changed. Null if that is unknown, because another article that it
     * showed or linked to may have been withdrawn, or a portrait replaced by an older one.
     */
    public Instant lastModified() {
        if (!ArticleLinks.keys(article.body()).isEmpty() || parts.related() != null || parts.portraits() != null
                || article.translations() != null && article.translationGroup() != null) {
            return null;
        }
        var captions = parts.media().stream().flatMap(usage -> usage.captions().stream()).map(PublishedCaption::updatedAt);
        return Stream.of(Stream.of(article.dates().changed(), section == null ? null : section.changedAt()),
                parts.additionalSections().stream().map(PublishedSection::changedAt),
                parts.tags().stream().map(PublishedTag::updatedAt),
                parts.authors().stream().map(credit -> credit.author().updatedAt()),
                parts.media().stream().map(usage -> usage.media().updatedAt()), captions)
                .flatMap(times -> times).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElseThrow();
    }
}
