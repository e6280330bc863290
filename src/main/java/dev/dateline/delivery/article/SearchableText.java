package dev.dateline.delivery.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** The searchable text of an article; with the times, so that one index returns a list in order. */
@Entity
@Immutable
@Table(name = "article_search")
class SearchableText extends ArticleKeys {

    /** The text search configuration of PostgreSQL for the article's language. */
    private String config;

    @Column(columnDefinition = "tsvector")
    private String vector;

    protected SearchableText() {
    }
}
