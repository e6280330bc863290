package dev.dateline.editorial.imports;

import java.util.UUID;

/** One import of one file. */
public record ImportRun(UUID id, ImportOptions options) {

    public static ImportRun of(ImportOptions options) {
        return new ImportRun(UUID.randomUUID(), options);
    }
}
