package dev.dateline.editorial.imports.run;

import java.io.IOException;
import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.imports.ContentReader;
import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.ImportRun;
import dev.dateline.editorial.imports.MalformedFile;
import dev.dateline.editorial.imports.store.ItemStore;
import dev.dateline.editorial.imports.store.StoredBatch;

/** Stores the entries of a file batch by batch, in constant memory. */
@ApplicationScoped
public class Importer {

    /** More than any report contains. */
    private static final int UNRESOLVED_LISTED = 100_000;

    private final ItemStore store;
    private final Clock clock;

    Importer(ItemStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @throws MalformedFile if the file is not of its format */
    public ImportReport run(ContentReader reader, ImportOptions options, ImportListener listener) throws IOException {
        var run = new ImportRun(UUID.randomUUID(), options, clock.instant());
        return options.dryRun() ? store.dryRun(() -> run(reader, run, listener)) : run(reader, run, listener);
    }

    private ImportReport run(ContentReader reader, ImportRun run, ImportListener listener) throws IOException {
        var tally = new Tally();
        try (var batches = new ReadAhead(reader, entries -> store.prepare(entries, run));
                var writers = new Writers(batch -> store.store(batch, run), run.options().dryRun(),
                        (batch, stored) -> report(batch, stored, tally, listener))) {
            for (var batch = batches.next(); !batch.entries().isEmpty() && !listener.wantsToStop(); batch = batches.next()) {
                writers.store(batch);
            }
        }
        store.finish(run);
        tally.addNotes(store.countUnresolved(run));
        store.listUnresolved(run, UNRESOLVED_LISTED).forEach(listener::found);
        var report = tally.report(reader.bytesRead());
        listener.progressed(report);
        return report;
    }

    /** Reports the entries in their order, including those that the reader rejected. */
    private static void report(Batch batch, StoredBatch stored, Tally tally, ImportListener listener) {
        tally.add(stored);
        var results = stored.results().iterator();
        for (var entry : batch.entries()) {
            if (entry.item() != null) {
                var result = results.next();
                tally.add(result);
                listener.handled(result.entry());
                result.findings().forEach(listener::found);
            } else {
                tally.addWithoutItem(entry);
                if (entry.isRejected()) {
                    listener.handled(entry.rejected());
                }
                entry.findings().forEach(listener::found);
            }
        }
        listener.progressed(tally.report(batch.bytesRead()));
    }
}
