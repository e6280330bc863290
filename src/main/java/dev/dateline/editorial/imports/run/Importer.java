package dev.dateline.editorial.imports.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.imports.ContentReader;
import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.MalformedFile;
import dev.dateline.editorial.imports.Refusal;
import dev.dateline.editorial.imports.store.ItemStore;

/** Takes the entries of a file to the store, batch by batch, so that memory does not grow with the file. */
@ApplicationScoped
public class Importer {

    private static final int BATCH_ENTRIES = 100;
    private static final int BATCH_CHARACTERS = 8 * 1024 * 1024;

    private final ItemStore store;

    Importer(ItemStore store) {
        this.store = store;
    }

    /**
     * @param language the language of what names none (BCP 47)
     * @throws MalformedFile where the file turns out not to be of its format
     */
    public ImportReport run(ContentReader reader, String language, ImportListener listener) throws IOException {
        var report = ImportReport.NONE;
        for (var batch = read(reader); !batch.isEmpty() && !listener.wantsToStop(); batch = read(reader)) {
            for (var refusal : batch.refusals()) {
                report = report.plusRefused();
                listener.refused(refusal);
            }
            if (!batch.entries().isEmpty()) {
                for (var result : store.store(batch.entries(), language)) {
                    report = report.plus(result);
                    if (result.refusal() != null) {
                        listener.refused(result.refusal());
                    }
                }
            }
            report = report.at(reader.bytesRead());
            listener.progressed(report);
        }
        report = report.at(reader.bytesRead());
        listener.progressed(report);
        return report;
    }

    private static Batch read(ContentReader reader) throws IOException {
        var batch = new Batch(new ArrayList<>(), new ArrayList<>());
        var characters = 0L;
        while (batch.size() < BATCH_ENTRIES && characters < BATCH_CHARACTERS) {
            var next = reader.next();
            if (next.isEmpty()) {
                break;
            }
            batch.add(next.get());
            // What a record prints as is close enough to what it holds.
            characters += next.get().toString().length();
        }
        return batch;
    }

    private record Batch(List<Entry> entries, List<Refusal> refusals) {

        void add(Entry entry) {
            if (entry.refusal() != null) {
                refusals.add(entry.refusal());
            } else {
                entries.add(entry);
            }
        }

        int size() {
            return entries.size() + refusals.size();
        }

        boolean isEmpty() {
            return size() == 0;
        }
    }
}
