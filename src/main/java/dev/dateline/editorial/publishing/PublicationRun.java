package dev.dateline.editorial.publishing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;

import dev.dateline.database.DatabaseFailure;
import dev.dateline.editorial.article.Article;
import dev.dateline.editorial.event.Actor;
import dev.dateline.security.ReservedNames;

/**
 * One run of the scheduler: publishes or unpublishes due articles batch by batch. If a batch fails, its articles are processed
 * one by one to find the one that causes the failure, which is skipped until the next run.
 */
final class PublicationRun {

    private static final Logger LOG = Logger.getLogger(PublicationRun.class);
    private static final int BATCH = 100;

    private final String outcome;
    private final Queue queue;
    private final Consumer<List<Article>> step;
    private final Set<UUID> failed = new HashSet<>();
    private int atMost = BATCH;

    /** @param outcome a participle for the log, such as "published" */
    PublicationRun(String outcome, Queue queue, Consumer<List<Article>> step) {
        this.outcome = outcome;
        this.queue = queue;
        this.step = step;
    }

    /** Processes the next articles in one transaction; false if none is left. */
    boolean processNextBatch() {
        var taken = new ArrayList<UUID>();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                var articles = queue.lock(failed, atMost);
                articles.forEach(article -> taken.add(article.id()));
                Actor.as(ReservedNames.SCHEDULER, () -> {
                    step.accept(articles);
                    return null;
                });
            });
        } catch (RuntimeException e) {
            if (taken.isEmpty() || DatabaseFailure.of(e).filter(DatabaseFailure::isOutage).isPresent()) {
                throw e;
            }
            narrowDown(taken, e);
        }
        return !taken.isEmpty();
    }

    private void narrowDown(List<UUID> taken, RuntimeException e) {
        if (taken.size() > 1) {
            LOG.warnf("%d articles could not be %s together (%s); trying them one by one", taken.size(), outcome, e);
            atMost = 1;
        } else {
            LOG.errorf(e, "The article %s could not be %s", taken.get(0), outcome);
            failed.addAll(taken);
            atMost = BATCH;
        }
    }

    /** Articles that are due. */
    interface Queue {

        /** The next articles, locked until the transaction ends. */
        List<Article> lock(Collection<UUID> except, int atMost);
    }
}
