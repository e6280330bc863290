package dev.dateline.delivery.changes;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

import dev.dateline.delivery.cache.Evictions;
import dev.dateline.delivery.changes.ChangeStream.Changes;
import dev.dateline.delivery.changes.ChangeStream.Point;
import dev.dateline.delivery.query.PublishedData;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Position;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.operations.Episodes;
import dev.dateline.operations.Outage;

/**
 * The open streams of this node, and the thread that reads the change feed for all of them. An eviction wakes it; what it sends
 * is always read from the feed. Streams that are equally far share one read.
 */
@ApplicationScoped
public class ChangeStreams {

    private static final Logger LOG = Logger.getLogger(ChangeStreams.class);
    /** After this, the feed is read without an eviction, in case that another replica announced the last one. */
    private static final long LONGEST_SLEEP_MILLIS = 15_000;
    private static final long PAUSE_MILLIS = 500;
    /** At once, about 30 kB: a stream holds them until its client has accepted them. */
    private static final int MOST_CHANGES = 100;

    private final PublishedChangeRepository changes;
    private final PublishedData data;
    private final Evictions evictions;
    private final ChangeStreamConfig config;
    private final Clock clock;
    private final Episodes episodes;
    private final Thread thread = new Thread(this::run, "change streams");
    private final Set<ChangeStream> open = new HashSet<>();
    /** In the order in which they began to wait. */
    private final Map<Point, Readers> waiting = new LinkedHashMap<>();
    /** How often the feed may have got changes. */
    private long wakes;
    private boolean isNearestNext;
    private boolean isStopping;

    ChangeStreams(PublishedChangeRepository changes, PublishedData data, Evictions evictions, ChangeStreamConfig config,
            Clock clock, Episodes episodes, MeterRegistry metrics) {
        this.changes = changes;
        this.data = data;
        this.evictions = evictions;
        this.config = config;
        this.clock = clock;
        this.episodes = episodes;
        thread.setDaemon(true);
        Gauge.builder("dateline.streams", this, ChangeStreams::count).description("Open streams of changes.").register(metrics);
    }

    void start(@Observes StartupEvent event) {
        evictions.onEviction(keys -> wake());
        evictions.onGap(this::wake);
        thread.start();
    }

    /** Before the server waits for the end of all requests. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        stopped().forEach(ChangeStream::end);
    }

    private synchronized List<ChangeStream> stopped() {
        isStopping = true;
        notifyAll();
        return List.copyOf(open);
    }

    private synchronized void wake() {
        wakes++;
        notifyAll();
    }

    synchronized int count() {
        return open.size();
    }

    /**
     * A stream, which counts as open until the response to the request ends.
     *
     * @throws ProblemException UNAVAILABLE if too many are open
     */
    public ChangeStream open(ChangeSelection selection, RoutingContext request) {
        var stream = new ChangeStream(this, config, clock, selection, request);
        add(stream);
        stream.onEnd(() -> remove(stream));
        return stream;
    }

    private synchronized void add(ChangeStream stream) {
        if (isStopping || open.size() >= config.most()) {
            throw new ProblemException(ProblemType.UNAVAILABLE, "Too many streams are open at the moment.");
        }
        open.add(stream);
    }

    private synchronized void remove(ChangeStream stream) {
        open.remove(stream);
        waiting.values().forEach(readers -> readers.streams.remove(stream));
        waiting.values().removeIf(readers -> readers.streams.isEmpty());
    }

    /**
     * The stream receives the changes after the point as soon as there are any.
     *
     * @param knownAt the number of wakes at which there were none; negative if unknown
     */
    synchronized void await(ChangeStream stream, Point point, long knownAt) {
        if (open.contains(stream)) {
            var readers = waiting.computeIfAbsent(point, first -> new Readers());
            readers.streams.add(stream);
            readers.knownAt = Math.max(readers.knownAt, knownAt);
            notifyAll();
        }
    }

    private void run() {
        try {
            for (var due = awaitDue(); due.isPresent(); due = awaitDue()) {
                if (!read(due.get())) {
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where to read next; empty at the end. */
    private synchronized Optional<Point> awaitDue() throws InterruptedException {
        var sleepsSince = System.nanoTime();
        while (!isStopping) {
            var due = waiting.entrySet().stream().filter(each -> each.getValue().knownAt < wakes).map(Map.Entry::getKey);
            // Those that are far behind do not delay the others, but get a turn.
            isNearestNext = !isNearestNext;
            var next = isNearestNext ? due.max(Comparator.comparing(Point::sequence)) : due.findFirst();
            if (next.isPresent()) {
                return next;
            }
            wait(LONGEST_SLEEP_MILLIS);
            if (System.nanoTime() - sleepsSince > TimeUnit.MILLISECONDS.toNanos(LONGEST_SLEEP_MILLIS)) {
                sleepsSince = System.nanoTime();
                wakes++;
            }
        }
        return Optional.empty();
    }

    /** False if it has to be tried again. */
    private boolean read(Point point) {
        try {
            var read = readInContext(point);
            take(point).forEach(stream -> stream.receive(read));
            return true;
        } catch (RuntimeException | Error e) {
            return failed(e, point);
        }
    }

    private Changes readInContext(Point point) {
        var knownAt = wakes();
        var context = Arc.container().requestContext();
        context.activate();
        try {
            return data.inSnapshot(() -> read(point, knownAt));
        } finally {
            context.terminate();
        }
    }

    private synchronized long wakes() {
        return wakes;
    }

    private synchronized Set<ChangeStream> take(Point point) {
        var readers = waiting.remove(point);
        return readers == null ? Set.of() : readers.streams;
    }

    private Changes read(Point point, long knownAt) {
        var selection = point.selection();
        var slice = changes.list(selection.resources(), null,
                PageRequest.ofNext(PublishedChangeRepository.ORDER, point.after(), MOST_CHANGES));
        var events = Buffer.buffer();
        slice.items().forEach(change -> events.appendString("id: " + selection.cursors().cursorOf(changes.after(change))
                + "\ndata: " + selection.writer().write(change) + "\n\n"));
        return slice.next() == null ? new Changes(events, end(point, slice.items()), knownAt)
                : new Changes(events, slice.next(), -1);
    }

    /** The position after all changes of the snapshot, none of which follows these. */
    private Position end(Point point, List<PublishedChange> last) {
        var after = last.isEmpty() ? point.after() : changes.after(last.get(last.size() - 1));
        if (point.selection().resources().isEmpty()) {
            return after;
        }
        var latest = changes.findLatest();
        return PublishedChangeRepository.sequenceAt(after) < PublishedChangeRepository.sequenceAt(latest) ? latest : after;
    }

    private boolean failed(Throwable failure, Point point) {
        var outage = Outage.of(failure);
        if (outage.isPresent()) {
            episodes.report("Streams of changes wait for the database.", outage.get().detail());
            return false;
        }
        LOG.error("Changes could not be read; their streams end", failure);
        take(point).forEach(ChangeStream::end);
        return true;
    }

    /** The streams that wait at a point. */
    private static final class Readers {

        private final Set<ChangeStream> streams = new HashSet<>();
        private long knownAt = -1;
    }
}
