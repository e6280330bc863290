package dev.dateline.http.cache;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/** The moment at which answers are next known to change by themselves: no cache may keep one beyond it. */
@ApplicationScoped
public class NextChange {

    private final Clock clock;
    private volatile Instant at;

    NextChange(Clock clock) {
        this.clock = clock;
    }

    /** @param moment null where none is known */
    public void update(Instant moment) {
        at = moment;
    }

    /** How long until then, negative while it is overdue; empty where no change is known. */
    Optional<Duration> left() {
        return Optional.ofNullable(at).map(moment -> Duration.between(clock.instant(), moment));
    }
}
