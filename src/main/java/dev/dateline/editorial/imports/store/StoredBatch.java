package dev.dateline.editorial.imports.store;

import java.util.List;

import dev.dateline.editorial.content.InvalidContent.Violation;
import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.EntryResult;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.store.EntryLog.CreatedResource;

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
        return new StoredBatch(parts.stream().flatMap(part -> part.results().stream()).toList(),
                parts.stream().mapToInt(StoredBatch::published).sum(),
                parts.stream().mapToInt(StoredBatch::unpublished).sum(), new MediaLookup());
    }

    /**
     * The result of one entry.
     *
     * @param findings the reasons if it was rejected, otherwise the notes on it
     * @param created the resources that it created, including those that it refers to
     */
    public record Result(EntryResult entry, List<Finding> findings, List<CreatedResource> created) {

        static Result rejected(Entry entry, List<Violation> violations) {
            var read = entry.rejected() != null ? entry.rejected() : EntryResult.rejected(entry.line(), entry.item());
            var label = entry.rejected() != null ? entry.findings().get(0).item() : entry.item().label();
            return new Result(read, violations.stream().map(violation -> Finding.rejection(entry.line(), label, violation))
                    .toList(), List.of());
        }
    }
}
