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

import dev.dateline.editorial.article.Article;

/**
 * One look at the timetable: articles whose time has come are dealt with batch by batch. When a batch fails its articles are
 * taken one by one until the one at fault is found, which is left out until the next round: it holds back no other.
 */
final class Round {

    private static final Logger LOG = Logger.getLogger(Round.class);
    private static final int BATCH = 100;

    private final String outcome;
    private final Queue queue;
    private final Consumer<List<Article>> step;
    private final Set<UUID> failed = new HashSet<>();
    private int atMost = BATCH;

    /** @param outcome what the articles are afterwards, for the log */
    Round(String outcome, Queue queue, Consumer<List<Article>> step) {
        this.outcome = outcome;
        this.queue = queue;
        this.step = step;
    }

    /** Takes the next articles, all in one transaction; false when none is left. */
    boolean takesSome() {
        var taken = new ArrayList<UUID>();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                var articles = queue.lock(failed, atMost);
                articles.forEach(article -> taken.add(article.id()));
                step.accept(articles);
            });
        } catch (RuntimeException e) {
            if (taken.isEmpty()) {
                throw e;
            }
            narrowDown(taken, e);
        }
        return !taken.isEmpty();
    }

    private void narrowDown(List<UUID> taken, RuntimeException e) {
        if (taken.size() > 1) {
            LOG.warnf("%d articles could not be %s together (%s); they are taken one by one", taken.size(), outcome, e);
            atMost = 1;
        } else {
            LOG.errorf(e, "The article %s could not be %s", taken.get(0), outcome);
            failed.addAll(taken);
            atMost = BATCH;
        }
    }

    /** Articles that wait for their time. */
    interface Queue {

        /** Those next in turn whose time has come, locked until the transaction ends. */
        List<Article> lock(Collection<UUID> except, int atMost);
    }
}
