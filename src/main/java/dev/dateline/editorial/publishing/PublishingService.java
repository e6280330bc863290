package dev.dateline.editorial.publishing;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.article.Article;
import dev.dateline.editorial.article.ArticleRepository;
import dev.dateline.editorial.article.ArticleStatus;

/** Decides what the public reads. Callers bring the transaction, so that both sides change together or not at all. */
@ApplicationScoped
public class PublishingService {

    private static final int BATCH = 100;

    private final ArticleRepository articles;
    private final ProjectionRepository projection;
    private final Clock clock;

    PublishingService(ArticleRepository articles, ProjectionRepository projection, Clock clock) {
        this.articles = articles;
        this.projection = projection;
        this.clock = clock;
    }

    /** Copies the latest revision of each article to the public side, with everything it refers to. */
    public void publish(Collection<Article> toPublish) {
        if (toPublish.isEmpty()) {
            return;
        }
        toPublish.forEach(article -> article.markPublished(clock.instant()));
        articles.flush();
        projection.publish(ids(toPublish));
    }

    /** Takes the articles off the public side, if they are there; their addresses answer 410 from then on. */
    public void withhold(Collection<Article> toWithhold, ArticleStatus as) {
        var shown = toWithhold.stream().filter(Article::isPublic).toList();
        toWithhold.forEach(article -> article.markWithheld(as));
        if (!shown.isEmpty()) {
            articles.flush();
            projection.withdraw(ids(shown), clock.instant());
        }
    }

    /** Publishes scheduled articles whose time has come, at most 100; says how many. */
    public int publishDue() {
        var due = articles.lockDue(clock.instant(), BATCH);
        publish(due);
        return due.size();
    }

    /** Withdraws articles whose time is over, at most 100; says how many. */
    public int withdrawExpired() {
        var expired = articles.lockExpired(clock.instant(), BATCH);
        withhold(expired, ArticleStatus.UNPUBLISHED);
        return expired.size();
    }

    private static List<UUID> ids(Collection<Article> articles) {
        return articles.stream().map(Article::id).toList();
    }
}
