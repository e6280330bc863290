package dev.dateline.delivery.article;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** The body of an article, separate so that lists do not read it. */
@Entity
@Immutable
@Table(name = "article_body")
public class PublishedBody {

    @Id
    @Column(name = "article_id")
    private UUID articleId;

    private String html;

    protected PublishedBody() {
    }

    public UUID articleId() {
        return articleId;
    }

    public String html() {
        return html;
    }
}
