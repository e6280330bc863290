package dev.dateline.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What editors do with the management API: create an article, change it, publish it, one after the other. */
final class Writes {

    private static final String ARTICLES = "articles";

    private final Server server;
    private final Corpus corpus;
    private final InsertLimit limit;
    private final int seconds;
    private final int rounds;
    private final AtomicInteger next;

    Writes(Server server, Corpus corpus, InsertLimit limit, int seconds, int rounds) {
        this.server = server;
        this.corpus = corpus;
        this.limit = limit;
        this.seconds = seconds;
        this.rounds = rounds;
        this.next = new AtomicInteger(corpus.size());
    }

    private enum Write {
        CREATE, PATCH, PUBLISH
    }

    void warmUp() throws IOException, InterruptedException {
        write(Load.CONNECTIONS, 2 * seconds, durations());
    }

    /** Writes per second and their ratio to transactions with three inserts, measured in turn; and the times of each kind. */
    String measure(int clients) throws IOException, InterruptedException, SQLException {
        var ours = new ArrayList<Rate>();
        var limits = new ArrayList<Rate>();
        var durations = durations();
        for (var round = 0; round < rounds; round++) {
            ours.add(write(clients, seconds, durations));
            limits.add(limit.measure(clients, seconds));
        }
        var rate = Rate.middle(ours).perSecond();
        var inserts = Rate.middle(limits).perSecond();
        var text = new StringBuilder("%s writes/s, %.2f of %s transactions/s".formatted(Report.number(rate), rate / inserts,
                Report.number(inserts)));
        durations.forEach((write, times) -> text.append("; ").append(write.name().toLowerCase(Locale.ROOT)).append(" p50 ")
                .append(Report.number(percentiles(times).median())).append(" ms, p99 ")
                .append(Report.number(percentiles(times).p99())).append(" ms"));
        return text.toString();
    }

    private static Map<Write, Queue<Long>> durations() {
        var durations = new EnumMap<Write, Queue<Long>>(Write.class);
        List.of(Write.values()).forEach(write -> durations.put(write, new ConcurrentLinkedQueue<>()));
        return durations;
    }

    private static Rate percentiles(Collection<Long> nanoseconds) {
        return Rate.of(nanoseconds.stream().mapToLong(Long::longValue).toArray(), 1);
    }

    private Rate write(int clients, int time, Map<Write, Queue<Long>> durations) throws IOException, InterruptedException {
        var articles = Clients.measure(clients, time, () -> () -> writeOne(durations));
        return new Rate(articles.perSecond() * Write.values().length, Double.NaN, Double.NaN);
    }

    private void writeOne(Map<Write, Queue<Long>> durations) throws IOException, InterruptedException {
        var number = next.getAndIncrement();
        var begin = System.nanoTime();
        var created = server.write("POST", ARTICLES, null, corpus.draft(number));
        durations.get(Write.CREATE).add(System.nanoTime() - begin);
        var article = ARTICLES + "/" + created.body().path("id").asText();
        begin = System.nanoTime();
        var changed = server.write("PATCH", article, created.tag(), "{\"kicker\": \"Changed " + number + "\"}");
        durations.get(Write.PATCH).add(System.nanoTime() - begin);
        begin = System.nanoTime();
        server.write("POST", article + "/publish", changed.tag(), null);
        durations.get(Write.PUBLISH).add(System.nanoTime() - begin);
    }
}
