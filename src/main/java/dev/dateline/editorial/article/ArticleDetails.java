package dev.dateline.editorial.article;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.databind.JsonNode;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import dev.dateline.editorial.content.Identifier;
import dev.dateline.editorial.content.Metadata;
import dev.dateline.editorial.content.PlainText;
import dev.dateline.editorial.content.WebAddress;
import dev.dateline.http.json.JsonText;
import dev.dateline.vocabulary.ArticleAccess;
import dev.dateline.vocabulary.CommentStatus;
import dev.dateline.vocabulary.Slug;
import dev.dateline.vocabulary.StorableText;

/**
 * Properties that are stored and published as they are. To add one: here, in its counterparts of the packages
 * {@code delivery.article} and {@code delivery.article.v1}, and in the tables and views of the database.
 *
 * @param canonicalUrl where the article was first published, if elsewhere
 * @param source the originating agency or publisher
 * @param rights terms of use
 * @param social what social networks show; its image is a media usage with the role {@code social}
 * @param comments null is open
 * @param flags slugs that the newsroom defines, such as {@code breaking}
 * @param access null is free
 * @param metadata an object that the newsroom defines; null if it is empty
 */
@Embeddable
public record ArticleDetails(
        @Identifier @WebAddress @Column(name = "canonical_url") String canonicalUrl,
        @PlainText(max = 500) String source,
        @PlainText(max = 5_000) String rights,
        @Valid Seo seo,
        @Valid Social social,
        @Enumerated(EnumType.STRING) @Column(nullable = false) CommentStatus comments,
        @Identifier @Size(max = ArticleDetails.MAX_FLAGS) @JdbcTypeCode(SqlTypes.ARRAY)
        @Column(nullable = false) List<@NotNull @Size(max = Slug.MAX_LENGTH) @Pattern(regexp = Slug.PATTERN,
                message = Slug.MESSAGE) String> flags,
        @Enumerated(EnumType.STRING) @Column(nullable = false) ArticleAccess access,
        @Metadata @Convert(converter = JsonText.class) JsonNode metadata) {

    public static final int MAX_FLAGS = 20;

    public static final ArticleDetails NONE = new ArticleDetails(null, null, null, null, null, null, null, null, null);

    public ArticleDetails {
        source = StorableText.orNull(source);
        rights = StorableText.orNull(rights);
        seo = seo == null ? new Seo(null, null, null) : seo;
        social = social == null ? new Social(null, null) : social;
        comments = comments == null ? CommentStatus.OPEN : comments;
        flags = flags == null ? List.of() : flags;
        access = access == null ? ArticleAccess.FREE : access;
        metadata = metadata == null || metadata.isNull() || metadata.isObject() && metadata.isEmpty() ? null : metadata;
    }

    /**
     * What search engines show.
     *
     * @param noIndex whether search engines are asked not to list the article; null is false
     */
    @Embeddable
    public record Seo(
            @PlainText(max = 500) @Column(name = "seo_title") String title,
            @PlainText(max = 5_000) @Column(name = "seo_description") String description,
            @Column(name = "seo_no_index", nullable = false) Boolean noIndex) {

        public Seo {
            title = StorableText.orNull(title);
            description = StorableText.orNull(description);
            noIndex = noIndex != null && noIndex;
        }
    }

    @Embeddable
    public record Social(
            @PlainText(max = 500) @Column(name = "social_title") String title,
            @PlainText(max = 5_000) @Column(name = "social_description") String description) {

        public Social {
            title = StorableText.orNull(title);
            description = StorableText.orNull(description);
        }
    }
}
