package dev.dateline.editorial.article;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The times that editors state.
 *
 * @param publishedAt the date of publication that readers see; null until the article is published for the first time
 * @param firstPublishedAt when the article was published for the first time
 * @param updatedAt when readers last saw a change; null stands for the time of the save
 */
@Embeddable
public record ArticleDates(
        @Column(name = "published_at") Instant publishedAt,
        @Column(name = "first_published_at") Instant firstPublishedAt,
        @Column(name = "content_updated_at", nullable = false) Instant updatedAt,
        @Column(name = "embargoed_until") Instant embargoedUntil,
        @Column(name = "expires_at") Instant expiresAt) {

    public static final ArticleDates NONE = new ArticleDates(null, null, null, null, null);

    /** The later one of the times before which the article is not public; empty if it has none. */
    public Optional<Instant> earliestPublication() {
        return Stream.of(publishedAt, embargoedUntil).filter(Objects::nonNull).max(Comparator.naturalOrder());
    }

    /** The name in JSON of the property that is the earliest publication. */
    public String earliestPublicationProperty() {
        return earliestPublication().filter(time -> time.equals(embargoedUntil)).isPresent() ? "embargoedUntil" : "publishedAt";
    }

    /** When the article was published for the first time, or will be according to its times; empty if unknown. */
    public Optional<Instant> firstPublication() {
        return Optional.ofNullable(firstPublishedAt == null ? publishedAt : firstPublishedAt);
    }

    /** The next save is the last update. */
    ArticleDates withoutUpdate() {
        return new ArticleDates(publishedAt, firstPublishedAt, null, embargoedUntil, expiresAt);
    }

    /** If the publication is set back, the first one is, too. */
    ArticleDates savedAt(Instant now, ArticleDates before) {
        var first = firstPublishedAt == null ? before.firstPublishedAt : firstPublishedAt;
        return new ArticleDates(publishedAt,
                first != null && publishedAt != null && publishedAt.isBefore(first) ? publishedAt : first,
                updatedAt == null ? now : updatedAt, embargoedUntil, expiresAt);
    }

    /** A client that follows a list by {@code updatedAt} would miss an article that was updated before its publication. */
    public ArticleDates published(Instant now) {
        var published = publishedAt == null ? now : publishedAt;
        return new ArticleDates(published, firstPublishedAt == null ? published : firstPublishedAt,
                updatedAt.isBefore(published) ? published : updatedAt, embargoedUntil, expiresAt);
    }
}
