package dev.dateline.editorial.imports.run;

import dev.dateline.editorial.imports.store.Result;

/**
 * How far an import has come.
 *
 * @param bytesRead of the file as it is stored, packed or not
 * @param unchanged entries that were stored already, just as they are
 * @param rejected entries, whatever the number of faults in each
 * @param notes on entries, of which one can have several
 */
public record ImportReport(long bytesRead, long created, long updated, long unchanged, long rejected, long notes) {

    public static final ImportReport NONE = new ImportReport(0, 0, 0, 0, 0, 0);

    public long entries() {
        return created + updated + unchanged + rejected;
    }

    ImportReport at(long bytes) {
        return new ImportReport(bytes, created, updated, unchanged, rejected, notes);
    }

    ImportReport plusRejected() {
        return new ImportReport(bytesRead, created, updated, unchanged, rejected + 1, notes);
    }

    ImportReport plusNotes(int more) {
        return new ImportReport(bytesRead, created, updated, unchanged, rejected, notes + more);
    }

    ImportReport plus(Result result) {
        if (result.outcome() == null) {
            return plusRejected();
        }
        var counted = switch (result.outcome()) {
            case CREATED -> new ImportReport(bytesRead, created + 1, updated, unchanged, rejected, notes);
            case UPDATED -> new ImportReport(bytesRead, created, updated + 1, unchanged, rejected, notes);
            case UNCHANGED -> new ImportReport(bytesRead, created, updated, unchanged + 1, rejected, notes);
        };
        return counted.plusNotes(result.findings().size());
    }
}
