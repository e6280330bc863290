package dev.dateline.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Measures requests in turn with their limits, so that both have the same conditions. */
final class SideBySide {

    private final Load load;
    private final Server server;
    private final int seconds;
    private final int rounds;

    SideBySide(Load load, Server server, int seconds, int rounds) {
        this.load = load;
        this.server = server;
        this.seconds = seconds;
        this.rounds = rounds;
    }

    interface Limit {
        Rate measure(Request request, int seconds) throws IOException, InterruptedException, SQLException;
    }

    /** First sends all requests to warm up. A request that fails, or whose response is not cached as expected, has no rate. */
    List<Comparison> compare(List<Request> requests, boolean isCached, Limit limit) throws InterruptedException {
        for (var request : requests) {
            Benchmark.say("  warm-up: " + request.name());
            try {
                load.measure(server.url(request.path()), request, 2 * seconds);
                limit.measure(request, seconds);
            } catch (IOException | SQLException e) {
                Benchmark.say("  " + e.getMessage());
            }
        }
        var comparisons = new ArrayList<Comparison>();
        for (var request : requests) {
            var comparison = compare(request, isCached, limit);
            comparisons.add(comparison);
            Benchmark.say("  " + request.name() + ": " + (comparison.isMeasured()
                    ? Report.number(comparison.dateline().perSecond()) + "/s, limit "
                            + Report.number(comparison.limit().perSecond()) + "/s"
                    : comparison.failure()));
        }
        return comparisons;
    }

    private Comparison compare(Request request, boolean isCached, Limit limit) throws InterruptedException {
        try {
            checkCacheStatus(request, isCached);
            var ours = new ArrayList<Rate>();
            var limits = new ArrayList<Rate>();
            for (var round = 0; round < rounds; round++) {
                ours.add(load.measure(server.url(request.path()), request, seconds));
                limits.add(limit.measure(request, seconds));
            }
            var body = server.get(request.path()).body();
            return new Comparison(request, StatementLimit.items(new ObjectMapper().readTree(body)).size(), body.length,
                    Rate.middle(ours), Rate.middle(limits), null);
        } catch (IOException | SQLException e) {
            return Comparison.failed(request, e);
        }
    }

    private void checkCacheStatus(Request request, boolean isCached) throws IOException, InterruptedException {
        var status = server.get(request.path()).headers().firstValue("Cache-Status").orElse("none");
        if (status.contains("hit") != isCached) {
            throw new IOException("Cache-Status is " + status);
        }
    }
}
