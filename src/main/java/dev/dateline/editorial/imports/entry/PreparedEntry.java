package dev.dateline.editorial.imports.entry;

import dev.dateline.editorial.imports.ContentReader.Entry;

/**
 * An entry with an item, after the checks that need no database.
 *
 * @param entry with the storable item
 * @param article null if the item is another resource
 */
public record PreparedEntry(Entry entry, PreparedArticle article) {

    public boolean isRejected() {
        return entry.isRejected();
    }

    /** Whether it is an article, as far as it is known, that is to be stored. */
    public boolean isStorableArticle() {
        return article != null && !isRejected();
    }
}
