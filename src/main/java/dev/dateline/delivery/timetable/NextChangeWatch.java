package dev.dateline.delivery.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import dev.dateline.http.cache.NextChange;

/** Keeps in mind when something next changes by itself, so that no request has to ask. */
@ApplicationScoped
class NextChangeWatch {

    private final TimetableRepository timetable;
    private final NextChange nextChange;

    NextChangeWatch(TimetableRepository timetable, NextChange nextChange) {
        this.timetable = timetable;
        this.nextChange = nextChange;
    }

    @Scheduled(every = "${dateline.publishing.interval}", concurrentExecution = ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void look() {
        nextChange.update(timetable.findNextChange().orElse(null));
    }
}
