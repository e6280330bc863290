package dev.dateline.editorial.imports.store;

import java.util.List;

import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.Finding;

/**
 * An entry with an item, after the checks that need no database.
 *
 * @param entry with the storable item; if it is rejected, as it was read
 * @param rejections empty if it is valid
 * @param article null if the item is another resource
 */
record PreparedEntry(Entry entry, List<Finding> rejections, PreparedArticle article) {

    static PreparedEntry rejected(Entry entry, List<Finding> rejections) {
        return new PreparedEntry(entry, rejections, null);
    }

    boolean isRejected() {
        return !rejections.isEmpty();
    }
}
