package dev.dateline.editorial.publishing;

import java.util.function.IntSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Publishes and withdraws at the appointed time. Any number of nodes may run it: each takes what no other is at. */
@ApplicationScoped
class Timetable {

    private final PublishingService publishing;
    private boolean stopping;

    Timetable(PublishingService publishing) {
        this.publishing = publishing;
    }

    @Scheduled(every = "${dateline.publishing.interval}", concurrentExecution = ConcurrentExecution.SKIP)
    synchronized void keep() {
        untilNoneIsLeft(publishing::publishDue);
        untilNoneIsLeft(publishing::withdrawExpired);
    }

    /** Waits for a batch under way: it would lose the database half-way. */
    synchronized void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private void untilNoneIsLeft(IntSupplier batch) {
        while (!stopping && QuarkusTransaction.requiringNew().call(batch::getAsInt) > 0) {
            // One transaction a batch keeps locks short.
        }
    }
}
