package dev.dateline.delivery.cache.purge;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import dev.dateline.delivery.cache.Evictions;
import dev.dateline.delivery.cache.Keys;

/** Purges the configured content delivery networks of what this node evicts. */
@ApplicationScoped
class CdnPurge {

    private final Duration again;
    private final Duration afterGap;
    private final List<PurgeQueue> queues;
    private final Evictions evictions;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(task -> {
        var daemon = new Thread(task, "purge again");
        daemon.setDaemon(true);
        return daemon;
    });

    CdnPurge(PurgeConfig config, Evictions evictions) {
        this.again = config.again();
        this.afterGap = config.afterGap();
        this.evictions = evictions;
        this.queues = queues(PurgeTarget.all(config).toList(), config.batch());
    }

    /** Creates a client only if it is needed: it reads all certificates that Java trusts. */
    private static List<PurgeQueue> queues(List<PurgeTarget> targets, Duration batch) {
        if (targets.isEmpty()) {
            return List.of();
        }
        var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        return targets.stream().map(target -> new PurgeQueue(target, batch, client)).toList();
    }

    void start(@Observes StartupEvent event) {
        if (!queues.isEmpty()) {
            queues.forEach(PurgeQueue::start);
            evictions.onEviction(this::purge);
            evictions.onGap(() -> addLater(List.of(Keys.ALL), afterGap));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        later.shutdownNow();
        queues.forEach(PurgeQueue::stop);
    }

    private void purge(Set<String> evicted) {
        var keys = evicted.stream().filter(Keys::fitsInHeader).toList();
        add(keys);
        if (!again.isZero()) {
            addLater(keys, again);
        }
    }

    private void addLater(List<String> keys, Duration delay) {
        later.schedule(() -> add(keys), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void add(List<String> keys) {
        queues.forEach(queue -> queue.add(keys));
    }
}
