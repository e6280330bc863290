package dev.dateline.editorial.imports.run;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.imports.ContentReader;
import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.ImportRun;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.MalformedFile;
import dev.dateline.editorial.imports.store.ItemStore;

/** Stores the entries of a file batch by batch, in constant memory. */
@ApplicationScoped
public class Importer {

    private static final int BATCH_ENTRIES = 200;
    private static final int BATCH_CHARACTERS = 8 * 1024 * 1024;
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
        for (var batch = read(reader); !batch.isEmpty() && !listener.wantsToStop(); batch = read(reader)) {
            store(batch, run, tally, listener);
            listener.progressed(tally.report(reader.bytesRead()));
        }
        store.completeLeftovers(run);
        tally.addNotes(store.countUnresolved(run));
        store.listUnresolved(run, UNRESOLVED_LISTED).forEach(listener::found);
        var report = tally.report(reader.bytesRead());
        listener.progressed(report);
        return report;
    }

    /** Reports the entries in their order, including those that the reader rejected. */
    private void store(List<Entry> batch, ImportRun run, Tally tally, ImportListener listener) {
        var stored = store.store(batch.stream().filter(entry -> entry.item() != null).toList(), run);
        tally.add(stored);
        var results = stored.results().iterator();
        for (var entry : batch) {
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
    }

    private static List<Entry> read(ContentReader reader) throws IOException {
        var batch = new ArrayList<Entry>();
        var characters = 0L;
        while (batch.size() < BATCH_ENTRIES && characters < BATCH_CHARACTERS) {
            var next = reader.next();
            if (next.isEmpty()) {
                break;
            }
            batch.add(next.get());
            characters += next.get().item() instanceof ImportedArticle article && article.body() != null
                    ? article.body().length() : 0;
        }
        return batch;
    }
}
