package dev.dateline.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.FailedExecution;

/** Logs failures of scheduled methods: without a stack trace if the database is unavailable. */
@ApplicationScoped
class FailedJobs {

    private static final Logger LOG = Logger.getLogger(FailedJobs.class);

    private final Episodes episodes;

    FailedJobs(Episodes episodes) {
        this.episodes = episodes;
    }

    void log(@Observes FailedExecution failed) {
        Outage.of(failed.getException()).ifPresentOrElse(outage -> episodes.report(outage.reason(), outage.detail()),
                () -> LOG.errorf(failed.getException(), "The scheduled method %s failed",
                        failed.getExecution().getTrigger().getMethodDescription()));
    }
}
