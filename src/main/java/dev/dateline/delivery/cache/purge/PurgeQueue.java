package dev.dateline.delivery.cache.purge;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jboss.logging.Logger;

import dev.dateline.delivery.cache.Keys;

/**
 * Sends the keys to purge to one target, in batches, on a thread of its own. If the target fails, it tries again after pauses
 * that double up to a minute. If very many keys are waiting, everything is purged instead.
 */
final class PurgeQueue {

    private static final Logger LOG = Logger.getLogger(PurgeQueue.class);
    private static final int MOST_WAITING = 5_000;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final PurgeTarget target;
    private final Duration batch;
    private final HttpClient client;
    private final Thread thread;
    private final Set<String> waiting = new LinkedHashSet<>();
    private Duration pause = Duration.ZERO;

    PurgeQueue(PurgeTarget target, Duration batch, HttpClient client) {
        this.target = target;
        this.batch = batch;
        this.client = client;
        this.thread = new Thread(this::run, "purge " + target.name());
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void stop() {
        thread.interrupt();
    }

    synchronized void add(Collection<String> keys) {
        if (waiting.contains(Keys.ALL)) {
            return;
        }
        waiting.addAll(keys);
        if (waiting.size() > MOST_WAITING || waiting.contains(Keys.ALL)) {
            waiting.clear();
            waiting.add(Keys.ALL);
        }
        notifyAll();
    }

    private void run() {
        try {
            while (true) {
                awaitKeys();
                Thread.sleep(batch.plus(pause).toMillis());
                var keys = next();
                if (!send(keys)) {
                    add(keys);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void awaitKeys() throws InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
    }

    private synchronized List<String> next() {
        var keys = new ArrayList<>(waiting.stream().limit(target.mostKeys()).toList());
        keys.forEach(waiting::remove);
        return keys;
    }

    private boolean send(List<String> keys) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(target.request().apply(keys), (name, value) -> true).timeout(TIMEOUT).build();
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 == 2) {
                succeeded();
                return true;
            }
            failed("status " + response.statusCode());
        } catch (IOException | RuntimeException e) {
            failed(String.valueOf(e));
        }
        return false;
    }

    private void succeeded() {
        if (!pause.isZero()) {
            LOG.infof("%s can be purged again.", target.name());
        }
        pause = Duration.ZERO;
    }

    private void failed(String reason) {
        if (pause.isZero()) {
            LOG.warnf("%s could not be purged and may send outdated content until this succeeds: %s", target.name(), reason);
        }
        var doubled = pause.isZero() ? Duration.ofSeconds(1) : pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
