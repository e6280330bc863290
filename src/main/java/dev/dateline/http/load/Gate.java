package dev.dateline.http.load;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.vertx.core.Vertx;

import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.operations.Episodes;

/**
 * Admits a limited number of concurrent requests. A limited number of further requests waits in a queue, for a limited time,
 * without a thread.
 */
final class Gate {

    private final String name;
    private final LoadConfig.Limit limit;
    private final Vertx vertx;
    private final Episodes episodes;
    private final Queue<CompletableFuture<Void>> queue = new ArrayDeque<>();
    private int free;

    Gate(String name, LoadConfig.Limit limit, Vertx vertx, Episodes episodes) {
        this.name = name;
        this.limit = limit;
        this.vertx = vertx;
        this.episodes = episodes;
        this.free = limit.concurrent();
    }

    /** Completes when the request may enter; fails with UNAVAILABLE if that takes too long or too many wait. */
    CompletionStage<Void> enter() {
        var turn = new CompletableFuture<Void>();
        synchronized (this) {
            if (free > 0) {
                free--;
                turn.complete(null);
                return turn;
            }
            if (queue.size() >= limit.waiting()) {
                turn.completeExceptionally(overloaded());
                return turn;
            }
            queue.add(turn);
        }
        var timer = vertx.setTimer(limit.longestWait().toMillis(), id -> giveUp(turn));
        turn.whenComplete((entered, failure) -> vertx.cancelTimer(timer));
        return turn;
    }

    /** For each request that entered, once. */
    void leave() {
        CompletableFuture<Void> next;
        synchronized (this) {
            next = queue.poll();
            if (next == null) {
                free++;
                return;
            }
        }
        next.complete(null);
    }

    private void giveUp(CompletableFuture<Void> turn) {
        boolean isWaiting;
        synchronized (this) {
            isWaiting = queue.remove(turn);
        }
        if (isWaiting) {
            turn.completeExceptionally(overloaded());
        }
    }

    private ProblemException overloaded() {
        episodes.report("Too many concurrent " + name + " requests; further ones get a 503.",
                limit.concurrent() + " in progress, " + limit.waiting() + " waiting");
        return new ProblemException(ProblemType.UNAVAILABLE,
                "Too many " + name + " requests are being processed at the moment.");
    }
}
