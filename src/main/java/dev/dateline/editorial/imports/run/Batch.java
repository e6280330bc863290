package dev.dateline.editorial.imports.run;

import java.util.List;

import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.store.PreparedBatch;

/**
 * Consecutive entries of a file.
 *
 * @param entries empty at the end of the file
 * @param prepared those with an item
 * @param bytesRead the number of bytes of the file up to their end
 */
record Batch(List<Entry> entries, PreparedBatch prepared, long bytesRead) {
}
