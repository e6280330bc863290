package dev.dateline.delivery.article;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import dev.dateline.vocabulary.ArticleType;

/**
 * All links of an article in one row, so that one index finds the articles that meet several conditions.
 */
@Entity
@Immutable
@Table(name = "article_filing")
class ArticleIndexEntry extends ArticleKeys {

    private static final String TYPE = "type:";

    /** The language, and the type with a prefix that no language has. */
    private String[] traits;

    /** The sections of the article and their ancestors. */
    private UUID[] sections;

    @Column(name = "own_sections")
    private UUID[] ownSections;

    private UUID[] tags;

    private UUID[] authors;

    private UUID[] media;

    protected ArticleIndexEntry() {
    }

    static String trait(ArticleType type) {
        return TYPE + type.name();
    }
}
