package dev.dateline.delivery.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import dev.dateline.http.cache.NextChange;

/** Reads regularly when the next scheduled publication or expiry is due, so that requests do not have to. */
@ApplicationScoped
class NextChangeWatch {

    private final NextChangeRepository timetable;
    private final NextChange nextChange;

    NextChangeWatch(NextChangeRepository timetable, NextChange nextChange) {
        this.timetable = timetable;
        this.nextChange = nextChange;
    }

    @Scheduled(every = "${dateline.publishing.interval}", concurrentExecution = ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void look() {
        nextChange.update(timetable.findNextChange().orElse(null));
    }
}
