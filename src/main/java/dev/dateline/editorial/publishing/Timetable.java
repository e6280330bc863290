package dev.dateline.editorial.publishing;

import java.util.function.IntSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Publishes and withdraws at the appointed time. Any number of nodes may run it: each takes what no other is at. */
@ApplicationScoped
class Timetable {

    private final PublishingService publishing;

    Timetable(PublishingService publishing) {
        this.publishing = publishing;
    }

    @Scheduled(every = "${dateline.publishing.interval}", concurrentExecution = ConcurrentExecution.SKIP)
    void keep() {
        untilNoneIsLeft(publishing::publishDue);
        untilNoneIsLeft(publishing::withdrawExpired);
    }

    private static void untilNoneIsLeft(IntSupplier batch) {
        while (QuarkusTransaction.requiringNew().call(batch::getAsInt) > 0) {
            // One transaction a batch keeps locks short.
        }
    }
}
