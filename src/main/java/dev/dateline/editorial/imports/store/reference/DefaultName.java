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
        // Without a slug it is the slug that is at fault, and the name must not be blamed as well.
        return slug == null || slug.isEmpty() ? "?" : Slug.toName(slug);
    }
}
