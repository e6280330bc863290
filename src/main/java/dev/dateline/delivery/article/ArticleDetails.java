package dev.dateline.delivery.article;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import com.fasterxml.jackson.databind.JsonNode;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import dev.dateline.delivery.query.Columns;
import dev.dateline.http.json.JsonText;
import dev.dateline.vocabulary.ArticleAccess;
import dev.dateline.vocabulary.CommentStatus;

/**
 * Properties of an article and its versions that are delivered as they are stored. Of these, a card shows only the flags and the
 * access. The image for social networks is not among them.
 *
 * @param metadata null if there is none, or if it was not requested
 */
@Embeddable
public record ArticleDetails(
        @Column(name = "canonical_url") String canonicalUrl,
        String source,
        String rights,
        Seo seo,
        Social social,
        @Enumerated(EnumType.STRING) CommentStatus comments,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> flags,
        @Enumerated(EnumType.STRING) ArticleAccess access,
        @Convert(converter = JsonText.class) JsonNode metadata,
        @Column(name = "embargoed_until") Instant embargoedUntil,
        @Column(name = "expires_at") Instant expiresAt) {

    /** Of an article with the alias {@code a}, for {@link #of}. Metadata can be large, so cards do without it. */
    static String columns(boolean withMetadata) {
        return "a.canonical_url, a.source, a.rights, a.seo_title, a.seo_description, a.seo_no_index, a.social_title,"
                + " a.social_description, a.comments, a.flags, a.access, " + (withMetadata ? "a.metadata" : "null")
                + ", a.embargoed_until, a.expires_at";
    }

    static ArticleDetails of(Columns row) throws SQLException {
        return new ArticleDetails(row.text(), row.text(), row.text(), new Seo(row.text(), row.text(), row.flag()),
                Social.of(row.text(), row.text()), row.constant(CommentStatus.class), row.texts(),
                row.constant(ArticleAccess.class), JsonText.parse(row.text()), row.time(), row.time());
    }

    ArticleDetails toCard() {
        return new ArticleDetails(null, null, null, null, null, null, flags, access, null, null, null);
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
