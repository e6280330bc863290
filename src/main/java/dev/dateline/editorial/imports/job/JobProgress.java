package dev.dateline.editorial.imports.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import dev.dateline.editorial.imports.Refusal;
import dev.dateline.editorial.imports.run.ImportListener;
import dev.dateline.editorial.imports.run.ImportReport;

/** Notes how a running import goes, every now and then, and the first of its refusals. */
final class JobProgress implements ImportListener {

    private static final int REFUSALS_KEPT = 1000;
    private static final Duration INTERVAL = Duration.ofMillis(300);

    private final UUID job;
    private final JobLog log;
    private final Clock clock;
    private final BooleanSupplier stopping;
    private final List<Refusal> newlyRefused = new ArrayList<>();
    private ImportReport latest = ImportReport.NONE;
    private int kept;
    private Instant notedAt = Instant.EPOCH;

    JobProgress(UUID job, JobLog log, Clock clock, BooleanSupplier stopping) {
        this.job = job;
        this.log = log;
        this.clock = clock;
        this.stopping = stopping;
    }

    @Override
    public void refused(Refusal refusal) {
        if (kept < REFUSALS_KEPT) {
            kept++;
            newlyRefused.add(refusal);
        }
    }

    @Override
    public void progressed(ImportReport soFar) {
        latest = soFar;
        if (clock.instant().isAfter(notedAt.plus(INTERVAL))) {
            note();
        }
    }

    /** Writes down what has not been written down yet. */
    void note() {
        log.progress(job, latest, newlyRefused);
        newlyRefused.clear();
        notedAt = clock.instant();
    }

    @Override
    public boolean wantsToStop() {
        return stopping.getAsBoolean();
    }
}
