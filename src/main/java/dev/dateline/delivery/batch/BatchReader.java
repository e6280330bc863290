package dev.dateline.delivery.batch;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jboss.logging.Logger;

import io.smallrye.mutiny.Uni;

import dev.dateline.delivery.cache.Recording;
import dev.dateline.delivery.cache.StoredParts;
import dev.dateline.http.cache.StoredResponse;
import dev.dateline.http.loopback.Loopback;
import dev.dateline.http.loopback.Loopback.BodyTooLong;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/** Reads the parts of a batch: from the cache, otherwise with a request to this server, whose response the cache stores. */
@Singleton
public class BatchReader {

    /** Of all bodies together, in bytes. */
    static final int MAX_LENGTH = 8 * 1024 * 1024;

    private static final Logger LOG = Logger.getLogger(BatchReader.class);
    /** So that one client does not occupy more of the server than a browser does. */
    private static final int CONCURRENT = 4;

    private final StoredParts stored;
    private final Loopback loopback;
    private final ObjectMapper json;

    BatchReader(StoredParts stored, Loopback loopback, ObjectMapper json) {
        this.stored = stored;
        this.loopback = loopback;
        this.json = json;
    }

    /**
     * @param headers that each request has
     * @param isPreview whether the parts are working copies, which are never stored
     */
    public Uni<Batch> read(List<String> parts, boolean isPreview, String prefix, Map<String, String> headers, Recording whole) {
        var reading = new Reading(isPreview, prefix, headers, whole, new AtomicInteger());
        return Uni.join().all(parts.stream().map(part -> reading.part(part)).toList()).usingConcurrencyOf(CONCURRENT)
                .andFailFast().map(read -> new Batch(read.stream().map(PartRead::part).toList(),
                        read.stream().allMatch(PartRead::isStored)));
    }

    /** @param isStored whether the cache has all parts, so that it evicts them when they change */
    public record Batch(List<Part> parts, boolean isStored) {
    }

    private record PartRead(Part part, boolean isStored) {
    }

    private final class Reading {

        private final boolean isPreview;
        private final String prefix;
        private final Map<String, String> headers;
        private final Recording whole;
        private final AtomicInteger length;

        private Reading(boolean isPreview, String prefix, Map<String, String> headers, Recording whole, AtomicInteger length) {
            this.isPreview = isPreview;
            this.prefix = prefix;
            this.headers = headers;
            this.whole = whole;
            this.length = length;
        }

        private Uni<PartRead> part(String given) {
            return Uni.createFrom().deferred(() -> {
                var url = PartUrl.of(given, prefix, isPreview);
                var known = isPreview ? null : stored.find(url, prefix, whole).orElse(null);
                return known == null ? request(url) : Uni.createFrom().item(of(url, known));
            }).onFailure().recoverWithItem(failure -> failed(given, failure));
        }

        private Uni<PartRead> request(String url) {
            if (length.get() > MAX_LENGTH) {
                throw tooLong();
            }
            return Uni.createFrom().completionStage(() -> loopback.get(url, prefix, headers, MAX_LENGTH)).map(response -> {
                var now = response.status() != 200 || isPreview ? null : stored.find(url, prefix, whole).orElse(null);
                return now != null ? of(url, now) : limited(new Part(url, response.status(), response.location(),
                        response.contentType(), response.body()), false);
            });
        }

        private PartRead of(String url, StoredResponse known) {
            return limited(new Part(url, 200, null, known.body().mediaType().toString(), known.body().content().plain()), true);
        }

        private PartRead limited(Part part, boolean isStored) {
            if (length.addAndGet(part.body().length) > MAX_LENGTH) {
                throw tooLong();
            }
            return new PartRead(part, isStored);
        }

        private PartRead failed(String given, Throwable failure) {
            var problem = failure instanceof ProblemException known ? known
                    : failure instanceof BodyTooLong ? tooLong() : unavailable(failure);
            var body = problem.toProblem(PartUrl.attemptedPath(given, prefix, isPreview));
            return new PartRead(new Part(given, body.status(), null, "application/problem+json", bytes(body)), false);
        }
    }

    private byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProblemException tooLong() {
        return new ProblemException(ProblemType.CONTENT_TOO_LARGE, "The parts of a batch have more than " + MAX_LENGTH
                + " bytes together; request this part separately.");
    }

    private static ProblemException unavailable(Throwable failure) {
        LOG.warnf("A part of a batch could not be read: %s", failure.toString());
        return new ProblemException(ProblemType.UNAVAILABLE, "The part could not be read; try again.");
    }
}
