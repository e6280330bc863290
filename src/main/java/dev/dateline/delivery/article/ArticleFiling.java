package dev.dateline.delivery.article;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import dev.dateline.vocabulary.ArticleType;

/**
 * All that an article is filed under, in one place, so that one index finds those that meet several conditions.
 */
@Entity
@Immutable
@Table(name = "article_filing")
class ArticleFiling extends ArticleKeys {

    private static final String TYPE = "type:";

    /** Its language, and its type with a prefix that no language can have. */
    private String[] traits;

    /** Those that it is in, and all above them. */
    private UUID[] sections;

    @Column(name = "own_sections")
    private UUID[] ownSections;

    private UUID[] tags;

    private UUID[] authors;

    private UUID[] media;

    protected ArticleFiling() {
    }

    static String trait(ArticleType type) {
        return TYPE + type.name();
    }
}
