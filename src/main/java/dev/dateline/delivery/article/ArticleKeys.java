package dev.dateline.delivery.article;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/** The columns of a table with one row for each article through which lists are found. The times are the article's. */
@MappedSuperclass
abstract class ArticleKeys {

    @Id
    @Column(name = "article_id")
    private UUID articleId;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;
}
