package dev.dateline.editorial.imports.run;

import dev.dateline.editorial.imports.store.Result;

/**
 * How far an import has come.
 *
 * @param bytesRead of the file as it is stored, packed or not
 * @param unchanged entries that were stored already, just as they are
 */
public record ImportReport(long bytesRead, long created, long updated, long unchanged, long refused) {

    public static final ImportReport NONE = new ImportReport(0, 0, 0, 0, 0);

    public long entries() {
        return created + updated + unchanged + refused;
    }

    ImportReport at(long bytes) {
        return new ImportReport(bytes, created, updated, unchanged, refused);
    }

    ImportReport plusRefused() {
        return new ImportReport(bytesRead, created, updated, unchanged, refused + 1);
    }

    ImportReport plus(Result result) {
        if (result.outcome() == null) {
            return plusRefused();
        }
        return switch (result.outcome()) {
            case CREATED -> new ImportReport(bytesRead, created + 1, updated, unchanged, refused);
            case UPDATED -> new ImportReport(bytesRead, created, updated + 1, unchanged, refused);
            case UNCHANGED -> new ImportReport(bytesRead, created, updated, unchanged + 1, refused);
        };
    }
}
