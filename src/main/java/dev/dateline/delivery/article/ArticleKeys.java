package dev.dateline.delivery.article;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/** What a table begins with that has one row for each article, for lists to be found through; the times are the article's. */
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
