package dev.dateline.delivery.article;

import java.sql.SQLException;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import dev.dateline.delivery.query.Columns;
import dev.dateline.vocabulary.CommentStatus;

/** Properties of an article and its versions that a card does not show, except the image for social networks. */
@Embeddable
public record ArticleDetails(
        @Column(name = "canonical_url") String canonicalUrl,
        String source,
        String rights,
        Seo seo,
        Social social,
        @Enumerated(EnumType.STRING) CommentStatus comments,
        @Column(name = "embargoed_until") Instant embargoedUntil,
        @Column(name = "expires_at") Instant expiresAt) {

    /** Of an article with the alias {@code a}, for {@link #of}. */
    static final String COLUMNS = "a.canonical_url, a.source, a.rights, a.seo_title, a.seo_description, a.seo_no_index,"
            + " a.social_title, a.social_description, a.comments, a.embargoed_until, a.expires_at";

    static ArticleDetails of(Columns row) throws SQLException {
        return new ArticleDetails(row.text(), row.text(), row.text(), new Seo(row.text(), row.text(), row.flag()),
                Social.of(row.text(), row.text()), row.constant(CommentStatus.class), row.time(), row.time());
    }

    /** What search engines show. */
    @Embeddable
    public record Seo(
            @Column(name = "seo_title") String title,
            @Column(name = "seo_description") String description,
            @Column(name = "seo_no_index") boolean noIndex) {
    }

    /** The texts that social networks show; null if there are none. */
    @Embeddable
    public record Social(
            @Column(name = "social_title") String title,
            @Column(name = "social_description") String description) {

        static Social of(String title, String description) {
            return title == null && description == null ? null : new Social(title, description);
        }
    }
}
