package dev.dateline.editorial.imports.store;

import java.util.List;

import dev.dateline.editorial.imports.entry.EntryLog.Result;
import dev.dateline.editorial.imports.pending.MediaLookup;

/**
 * The results of a batch.
 *
 * @param results one for each entry, in order
 * @param published the number of articles that became public
 * @param unpublished the number of articles that stopped being public
 * @param toComplete the media items that others may refer to since the batch, or that may exist since then
 */
public record StoredBatch(List<Result> results, int published, int unpublished, MediaLookup toComplete) {

    static StoredBatch of(List<StoredBatch> parts) {
        var toComplete = new MediaLookup();
        parts.forEach(part -> toComplete.addAll(part.toComplete));
        return new StoredBatch(parts.stream().flatMap(part -> part.results().stream()).toList(),
                parts.stream().mapToInt(StoredBatch::published).sum(),
                parts.stream().mapToInt(StoredBatch::unpublished).sum(), toComplete);
    }
}
