package dev.dateline.editorial.imports.run;

import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.store.Result;
import dev.dateline.editorial.imports.store.StoredBatch;

/** Counts what becomes of the entries of a file. */
final class Tally {

    private long created;
    private long updated;
    private long unchanged;
    private long rejected;
    private long notes;
    private long published;
    private long unpublished;

    void add(StoredBatch batch) {
        published += batch.published();
        unpublished += batch.unpublished();
    }

    void add(Result result) {
        if (result.outcome() == null) {
            rejected++;
            return;
        }
        notes += result.findings().size();
        switch (result.outcome()) {
            case CREATED -> created++;
            case UPDATED -> updated++;
            case UNCHANGED -> unchanged++;
        }
    }

    /** An entry that its reader rejected, or that consists of notes. */
    void addWithoutItem(Entry entry) {
        if (entry.isRejected()) {
            rejected++;
        } else {
            notes += entry.findings().size();
        }
    }

    ImportReport report(long bytesRead) {
        return new ImportReport(bytesRead, created, updated, unchanged, rejected, notes, published, unpublished);
    }
}
