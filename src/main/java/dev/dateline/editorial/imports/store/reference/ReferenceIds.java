package dev.dateline.editorial.imports.store.reference;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import dev.dateline.editorial.imports.ImportedArticle.AuthorReference;
import dev.dateline.editorial.imports.ImportedArticle.TagReference;
import dev.dateline.editorial.imports.ImportedMedia;

/** The ids behind what an imported article refers to by path, slug or id. */
public interface ReferenceIds {

    UUID section(String path);

    UUID tag(TagReference tag);

    UUID author(AuthorReference author);

    UUID media(ImportedMedia media);

    /** Stand-ins, the same for the same reference: with them an article can be checked before anything is made for it. */
    ReferenceIds PROVISIONAL = new ReferenceIds() {

        @Override
        public UUID section(String path) {
            return standIn(path);
        }

        @Override
        public UUID tag(TagReference tag) {
            return standIn(tag.slug());
        }

        @Override
        public UUID author(AuthorReference author) {
            return standIn(author.slug());
        }

        @Override
        public UUID media(ImportedMedia media) {
            return standIn(media == null ? null : media.label());
        }

        private static UUID standIn(String key) {
            return UUID.nameUUIDFromBytes(String.valueOf(key).getBytes(StandardCharsets.UTF_8));
        }
    };
}
