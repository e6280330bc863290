package dev.dateline.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;

/** Logs a failure that affects many requests in two lines, when it begins and when it is over, instead of once per request. */
@ApplicationScoped
public class Episodes {

    private static final Logger LOG = Logger.getLogger(Episodes.class);

    /** An episode is over if nothing was reported for this long. */
    private static final Duration QUIET = Duration.ofSeconds(10);

    private final Clock clock;
    private final Map<String, Episode> current = new HashMap<>();

    Episodes(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param failure identifies the episode
     * @param detail of this occurrence; only the first one is logged
     */
    public synchronized void report(String failure, String detail) {
        var now = clock.instant();
        var episode = current.get(failure);
        if (episode == null) {
            LOG.warnf("%s Further occurrences are counted. First one: %s", failure, detail);
        }
        current.put(failure, episode == null ? new Episode(now, now, 1) : episode.again(now));
    }

    @Scheduled(every = "5s")
    synchronized void endQuietOnes() {
        var since = clock.instant().minus(QUIET);
        current.entrySet().removeIf(entry -> {
            var episode = entry.getValue();
            var isOver = episode.last().isBefore(since);
            if (isOver) {
                LOG.infof("Over after %d s and %d occurrences: %s", episode.seconds(), episode.count(), entry.getKey());
            }
            return isOver;
        });
    }

    private record Episode(Instant first, Instant last, long count) {

        Episode again(Instant now) {
            return new Episode(first, now, count + 1);
        }

        long seconds() {
            return Duration.between(first, last).toSeconds();
        }
    }
}
