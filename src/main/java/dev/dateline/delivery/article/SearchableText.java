package dev.dateline.delivery.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** What an article can be found by; with the times, one index serves a list in order. */
@Entity
@Immutable
@Table(name = "article_search")
class SearchableText extends ArticleKeys {

    /** The text search configuration of PostgreSQL that goes with the article's language. */
    private String config;

    @Column(columnDefinition = "tsvector")
    private String vector;

    protected SearchableText() {
    }
}
