package dev.dateline.editorial.article;

import java.util.UUID;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.ColumnTransformer;

import dev.dateline.search.SearchVector;
import dev.dateline.search.SearchVector.Weight;

/** The tokens of the working copy of an article. Publishing copies them. */
@Entity
@Table(name = "article_search")
class SearchableText {

    @Id
    @Column(name = "article_id")
    private UUID articleId;

    @Column(name = "is_public", nullable = false)
    private boolean isPublic;

    @Basic(fetch = FetchType.LAZY)
    @Column(nullable = false, columnDefinition = "tsvector")
    @ColumnTransformer(read = "cast(vector as text)", write = "cast(? as tsvector)")
    private String vector;

    protected SearchableText() {
    }

    SearchableText(Article article, String vector) {
        this.articleId = article.id();
        change(article, vector);
    }

    void change(Article article, String changed) {
        this.isPublic = article.isLatestPublic();
        this.vector = changed;
    }

    /**
     * Headline (weight A), kicker and summary (B), dateline and byline (C), body (D). Tags and authors are added when the text is
     * published.
     *
     * @param body plain text
     */
    static String vector(ArticleContent content, String body) {
        var texts = content.texts();
        return new SearchVector(content.language()).add(Weight.A, texts.headline()).add(Weight.B, texts.kicker())
                .add(Weight.B, texts.summary()).add(Weight.C, texts.dateline()).add(Weight.C, texts.byline())
                .add(Weight.D, body).addSlug(content.slug()).toString();
    }
}
