package dev.dateline.delivery.changes;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

/** The streams that the node has open. */
@ApplicationScoped
public class OpenStreams {

    private final ChangeStreams streams;
    private final ChangeStreamConfig config;

    OpenStreams(ChangeStreams streams, ChangeStreamConfig config) {
        this.streams = streams;
        this.config = config;
    }

    public int most() {
        return config.most();
    }

    /** Whether all end within a time. */
    public boolean areNone(Duration wait) throws InterruptedException {
        for (var end = System.nanoTime() + wait.toNanos(); System.nanoTime() < end && streams.count() > 0;) {
            Thread.sleep(10);
        }
        return streams.count() == 0;
    }

    public void awaitNone() {
        await().until(() -> streams.count() == 0);
    }
}
