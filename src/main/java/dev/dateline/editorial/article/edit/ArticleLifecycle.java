package dev.dateline.editorial.article.edit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import dev.dateline.editorial.article.Article;
import dev.dateline.editorial.article.ArticleStatus;
import dev.dateline.editorial.article.ArticleUnpublished;

/** Changes the status of articles. Callers provide the transaction, with the article locked. */
@ApplicationScoped
public class ArticleLifecycle {

    private final Event<ArticleUnpublished> unpublished;

    ArticleLifecycle(Event<ArticleUnpublished> unpublished) {
        this.unpublished = unpublished;
    }

    /** Does nothing if it is in the trash. */
    public void trash(Article article) {
        if (article.status() != ArticleStatus.TRASHED) {
            unpublished.fire(new ArticleUnpublished(article, ArticleStatus.TRASHED));
        }
    }
}
