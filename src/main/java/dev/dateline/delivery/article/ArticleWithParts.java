package dev.dateline.delivery.article;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.dateline.delivery.media.PublishedCaption;

/** An article together with what was wanted of what belongs to it. */
public record ArticleWithParts(PublishedArticle article, ArticleParts parts) {

    /** When the article, or anything that it shows of others, last changed. */
    public Instant lastModified() {
        var section = article.section() == null ? null : article.section().updatedAt();
        var captions = parts.media().stream().map(Usage::chosen).filter(Objects::nonNull)
                .map(PublishedCaption::updatedAt);
        var translations = Stream.ofNullable(parts.translations()).flatMap(List::stream);
        return Stream.of(Stream.of(article.changedAt(), section), translations.map(PublishedArticle::changedAt),
                parts.furtherSections().stream().map(further -> further.section().updatedAt()),
                parts.tags().stream().map(tag -> tag.tag().updatedAt()),
                parts.authors().stream().map(credit -> credit.author().updatedAt()),
                parts.media().stream().map(usage -> usage.media().updatedAt()), captions)
                .flatMap(times -> times).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElseThrow();
    }
}
