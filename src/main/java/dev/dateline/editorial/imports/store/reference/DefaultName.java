package dev.dateline.editorial.imports.store.reference;

import dev.dateline.address.Slug;


/** The name of a thing for which the import file gives none. */
final class DefaultName {

    private DefaultName() {
    }

    static String of(String given, String slug) {
        if (given != null) {
            return given;
        }
        // Where the slug is missing or too long, it is at fault itself, and the name must not be blamed as well.
        return slug == null || slug.isEmpty() || slug.length() > Slug.MAX_LENGTH ? "?" : Slug.toName(slug);
    }
}
