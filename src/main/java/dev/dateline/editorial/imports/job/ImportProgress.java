package dev.dateline.editorial.imports.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.dateline.editorial.imports.EntryResult;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.Finding.Severity;
import dev.dateline.editorial.imports.run.ImportListener;
import dev.dateline.editorial.imports.run.ImportReport;
import dev.dateline.editorial.job.RunningJob;

/** Stores the progress of a running import at intervals, with its first findings. */
final class ImportProgress implements ImportListener, AutoCloseable {

    /** Per severity, so that notes do not displace rejections. */
    private static final int FINDINGS_KEPT = 1000;
    private static final Duration INTERVAL = Duration.ofMillis(300);

    private final RunningJob job;
    private final long bytes;
    private final ImportLog log;
    private final Clock clock;
    private final List<Finding> newlyFound = new ArrayList<>();
    private final List<EntryResult> newlyHandled = new ArrayList<>();
    private final Map<Severity, Integer> kept = new EnumMap<>(Severity.class);
    private ImportReport latest = ImportReport.NONE;
    private Instant notedAt = Instant.EPOCH;

    ImportProgress(RunningJob job, long bytes, ImportLog log, Clock clock) {
        this.job = job;
        this.bytes = bytes;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void handled(EntryResult result) {
        newlyHandled.add(result);
    }

    @Override
    public void found(Finding finding) {
        if (kept.merge(finding.severity(), 1, Integer::sum) <= FINDINGS_KEPT) {
            newlyFound.add(finding);
        }
    }

    @Override
    public void progressed(ImportReport soFar) {
        latest = soFar;
        if (clock.instant().isAfter(notedAt.plus(INTERVAL))) {
            note();
        }
    }

    /** Stores what is not stored yet. */
    @Override
    public void close() {
        note();
    }

    private void note() {
        log.progress(job.id(), latest, newlyFound);
        newlyFound.clear();
        log.keep(job.id(), newlyHandled);
        newlyHandled.clear();
        job.progress(latest.bytesRead(), bytes);
        notedAt = clock.instant();
    }

    @Override
    public boolean wantsToStop() {
        return job.shouldStop();
    }
}
