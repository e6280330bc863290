package dev.dateline.editorial.publishing;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.dateline.editorial.article.ArticlePublished;
import dev.dateline.editorial.article.ArticleScheduled;
import dev.dateline.editorial.article.ArticleUnpublished;

/** Applies what editors decide about single articles to the public side, in the same transaction. */
@ApplicationScoped
class ArticleEventObserver {

    private final PublishingService publishing;

    ArticleEventObserver(PublishingService publishing) {
        this.publishing = publishing;
    }

    void on(@Observes ArticlePublished event) {
        publishing.publish(List.of(event.article()));
    }

    void on(@Observes ArticleScheduled event) {
        publishing.schedule(event.article(), event.at());
    }

    void on(@Observes ArticleUnpublished event) {
        publishing.unpublish(List.of(event.article()), event.as());
    }
}
