package dev.dateline.delivery.changes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

import dev.dateline.http.page.Position;
import dev.dateline.http.response.EndlessBody;

/**
 * A stream of changes to one client, as Server-Sent Events. It asks for the next changes when the client has accepted the ones
 * before. Its state belongs to the event loop of its connection.
 */
public final class ChangeStream {

    /** A client that accepts nothing for so long is disconnected. */
    private static final Duration LONGEST_STALL = Duration.ofMinutes(1);
    /** Of bytes that are sent at once: a slow client that accepts some is not disconnected. */
    private static final int PORTION = 64 * 1024;
    private static final int RECONNECT_MILLIS = 2_000;

    private final ChangeStreams streams;
    private final ChangeStreamConfig config;
    private final Clock clock;
    private final ChangeSelection selection;
    private final RoutingContext request;
    private final HttpServerResponse response;
    private final Context loop;
    private Position position;
    private Instant endsAt;
    private long timer;
    private int unaccepted;
    private Instant acceptedAt;

    ChangeStream(ChangeStreams streams, ChangeStreamConfig config, Clock clock, ChangeSelection selection,
            RoutingContext request) {
        this.streams = streams;
        this.config = config;
        this.clock = clock;
        this.selection = selection;
        this.request = request;
        this.response = request.response();
        this.loop = Vertx.currentContext();
    }

    /** On the event loop, which may have ended the response already. */
    void onEnd(Runnable action) {
        loop.runOnContext(ready -> {
            if (isOver()) {
                action.run();
            } else {
                request.addEndHandler(ended -> action.run());
            }
        });
    }

    /** Sends the position, and then the changes after it. */
    public void begin(Position after) {
        loop.runOnContext(ready -> {
            if (isOver()) {
                return;
            }
            position = after;
            acceptedAt = clock.instant();
            endsAt = acceptedAt.plus(config.longest());
            timer = request.vertx().setPeriodic(config.heartbeat().toMillis(), tick -> beat());
            request.addEndHandler(ended -> request.vertx().cancelTimer(timer));
            response.setChunked(true);
            send(Buffer.buffer("retry: " + RECONNECT_MILLIS + "\n" + idLine() + "\n"), () -> awaitChanges(-1));
        });
    }

    private void awaitChanges(long knownAt) {
        streams.await(this, new Point(selection, position), knownAt);
    }

    /** Called by any thread, once for each time that the stream awaits changes. */
    void receive(Changes changes) {
        loop.runOnContext(ready -> {
            position = changes.until();
            if (changes.events().length() == 0) {
                awaitChanges(changes.knownAt());
            } else {
                send(changes.events(), () -> awaitChanges(changes.knownAt()));
            }
        });
    }

    /** In portions, each after the client has accepted the one before. */
    private void send(Buffer events, Runnable next) {
        if (isOver()) {
            return;
        }
        if (unaccepted++ == 0) {
            acceptedAt = clock.instant();
        }
        var portion = events.slice(0, Math.min(PORTION, events.length()));
        var rest = events.slice(portion.length(), events.length());
        response.write(portion).onSuccess(accepted -> {
            unaccepted--;
            acceptedAt = clock.instant();
            if (rest.length() > 0) {
                send(rest, next);
            } else {
                next.run();
            }
        });
    }

    private void beat() {
        var now = clock.instant();
        if (!endsAt.isAfter(now) || unaccepted > 0 && acceptedAt.plus(LONGEST_STALL).isBefore(now)) {
            end();
        } else if (unaccepted == 0) {
            send(Buffer.buffer(idLine() + "\n"), () -> {});
        }
    }

    private String idLine() {
        return "id: " + selection.cursors().cursorOf(position) + "\n";
    }

    /** Called by any thread. The client reconnects. One that does not accept what was sent is disconnected. */
    void end() {
        loop.runOnContext(ready -> {
            if (unaccepted > 0) {
                EndlessBody.abort(request);
            } else if (!isOver()) {
                response.end();
            }
        });
    }

    private boolean isOver() {
        return response.ended() || response.closed();
    }

    /** What is read for streams that are equally far. */
    record Point(ChangeSelection selection, Position after) {

        long sequence() {
            return PublishedChangeRepository.sequenceAt(after);
        }
    }

    /**
     * @param events in the format of Server-Sent Events; empty if nothing is to be sent
     * @param until the position after everything that was read
     * @param knownAt see {@link ChangeStreams#await}
     */
    record Changes(Buffer events, Position until, long knownAt) {
    }
}
