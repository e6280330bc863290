package dev.dateline.delivery.article;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** An article that is no longer public. */
@Entity
@Immutable
@Table(name = "withdrawn_article")
public class WithdrawnArticle {

    @Id
    @Column(name = "article_id")
    private UUID articleId;

    private String slug;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected WithdrawnArticle() {
    }
}
