package dev.dateline.bench;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;

/** Imports through the management API. */
final class Imports {

    private static final Duration REPORT_INTERVAL = Duration.ofSeconds(20);
    private static final int WARM_UP_CHANGES = 5;
    private static final long LONGEST_PUBLICATION_NS = 30_000_000_000L;

    private final Server server;

    Imports(Server server) {
        this.server = server;
    }

    /** @return seconds from the start of the upload to the end of the import */
    double run(Path file) throws IOException, InterruptedException {
        var start = Instant.now();
        var job = finish(submit(BodyPublishers.ofFile(file)));
        return Duration.between(start, Instant.parse(job.path("finishedAt").asText())).toNanos() / 1e9;
    }

    /**
     * Changes an article repeatedly.
     *
     * @return the time from the upload of the change until its public URL shows it
     */
    Rate publish(Corpus corpus, int article, int times) throws IOException, InterruptedException {
        var path = "/api/v1/articles/by-slug/" + corpus.slug(article);
        var nanoseconds = new long[times];
        var begin = System.nanoTime();
        for (var i = -WARM_UP_CHANGES; i < times; i++) {
            if (i == 0) {
                begin = System.nanoTime();
            }
            var addition = " (change " + (i + WARM_UP_CHANGES + 1) + ")";
            var start = System.nanoTime();
            var job = submit(BodyPublishers.ofString(corpus.changed(article, addition)));
            while (!server.json(path).path("headline").asText().endsWith(addition)) {
                if (System.nanoTime() - start > LONGEST_PUBLICATION_NS) {
                    throw new IOException("A change was not public after 30 s");
                }
            }
            nanoseconds[Math.max(i, 0)] = System.nanoTime() - start;
            finish(job);
        }
        return Rate.of(nanoseconds, (System.nanoTime() - begin) / 1e9);
    }

    private JsonNode submit(BodyPublisher file) throws IOException, InterruptedException {
        return server.manage("imports?format=jsonl", file);
    }

    private JsonNode finish(JsonNode submitted) throws IOException, InterruptedException {
        var job = submitted;
        var reported = System.nanoTime();
        while (job.path("finishedAt").isNull()) {
            TimeUnit.MILLISECONDS.sleep(50);
            job = server.manage("imports/" + submitted.path("id").asText(), null);
            if (System.nanoTime() - reported > REPORT_INTERVAL.toNanos()) {
                reported = System.nanoTime();
                System.out.printf("  %d %%%n", 100 * job.path("bytesRead").asLong() / job.path("bytesTotal").asLong());
            }
        }
        if (!job.path("status").asText().equals("done") || job.path("rejected").asLong() > 0) {
            throw new IOException("The import failed: " + job);
        }
        return job;
    }
}
