package dev.dateline.delivery.article.version;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** The body of a version, separate so that lists do not read it. */
@Entity
@Immutable
@Table(name = "article_version")
public class ArticleVersionBody {

    @EmbeddedId
    private ArticleVersion.Key key;

    private String html;

    protected ArticleVersionBody() {
    }

    String html() {
        return html;
    }
}
