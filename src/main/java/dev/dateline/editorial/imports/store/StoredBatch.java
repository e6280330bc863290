package dev.dateline.editorial.imports.store;

import java.util.List;

/**
 * What became of the entries of a batch.
 *
 * @param results one for each entry, in order
 * @param published the number of articles that became public
 * @param unpublished the number of articles that stopped being public
 */
public record StoredBatch(List<Result> results, int published, int unpublished) {

    static StoredBatch of(List<StoredBatch> parts) {
        return new StoredBatch(parts.stream().flatMap(part -> part.results().stream()).toList(),
                parts.stream().mapToInt(StoredBatch::published).sum(),
                parts.stream().mapToInt(StoredBatch::unpublished).sum());
    }
}
