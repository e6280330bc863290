package dev.dateline.operations;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.FailedExecution;

/** Logs failures of scheduled methods: without a stack trace if the database is unavailable. */
@ApplicationScoped
class FailedJobs {

    private static final Logger LOG = Logger.getLogger(FailedJobs.class);

    private final Episodes episodes;
    private volatile boolean isStarted;

    FailedJobs(Episodes episodes) {
        this.episodes = episodes;
    }

    void log(@Observes FailedExecution failed) {
        Outage.of(failed.getException()).ifPresentOrElse(outage -> episodes.report(outage.reason(), outage.detail()),
                () -> log(failed.getExecution().getTrigger().getMethodDescription(), failed.getException()));
    }

    private void log(String method, Throwable failure) {
        if (isStarted) {
            LOG.errorf(failure, "The scheduled method %s failed", method);
        } else {
            LOG.warnf("The scheduled method %s failed during the start: %s", method, failure);
        }
    }

    /** A start that fails ends what scheduled methods need, and its reason is reported separately. */
    void started(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        isStarted = true;
    }
}
