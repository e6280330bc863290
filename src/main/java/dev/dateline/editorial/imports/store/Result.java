package dev.dateline.editorial.imports.store;

import java.util.List;

import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.EntryResult;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.store.reference.EntryLog.CreatedResource;

/**
 * What became of one entry, and of what it refers to.
 *
 * @param findings why it was rejected; else the notes on it
 * @param created the resources that it created
 */
public record Result(EntryResult entry, List<Finding> findings, List<CreatedResource> created) {

    static Result rejected(Entry entry, List<Finding> rejections) {
        return new Result(EntryResult.rejected(entry.line(), entry.item()), rejections, List.of());
    }
}
