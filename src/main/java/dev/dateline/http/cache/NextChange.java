package dev.dateline.http.cache;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/** When responses change next because of a schedule: no cache may use one longer. */
@ApplicationScoped
public class NextChange {

    private final Clock clock;
    private volatile Instant at;

    NextChange(Clock clock) {
        this.clock = clock;
    }

    /** @param moment null if none is known */
    public void update(Instant moment) {
        at = moment;
    }

    /** The time until the next change, negative if it is overdue; empty if none is known. */
    Optional<Duration> left() {
        return Optional.ofNullable(at).map(moment -> Duration.between(clock.instant(), moment));
    }
}
