package dev.dateline.editorial.imports.store.reference;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import dev.dateline.editorial.imports.ImportedArticle.AuthorReference;
import dev.dateline.editorial.imports.ImportedArticle.TagReference;
import dev.dateline.editorial.imports.ImportedArticle.Usage;
import dev.dateline.editorial.imports.ImportedMedia;

/** The ids behind what an imported article refers to by path, slug or id. */
public interface ReferenceIds {

    UUID section(String path);

    /** Those of further sections. What the article names twice by different names is there once. */
    List<UUID> sections(List<String> paths, UUID primary);

    /** Likewise. */
    List<UUID> tags(List<TagReference> tags);

    UUID author(AuthorReference author);

    UUID media(ImportedMedia media);

    /** Whether the media item has an id; else it has not arrived yet. */
    default boolean isKnown(ImportedMedia media) {
        return true;
    }

    /**
     * The usage as an article has it that is not public: what differs from what is known of the item it says for itself.
     *
     * @param language of the article
     */
    default Usage unpublished(Usage usage, String language) {
        return usage;
    }

    /** Stand-ins, the same for the same reference: with them an article can be checked before anything is made for it. */
    ReferenceIds PROVISIONAL = new ReferenceIds() {

        @Override
        public UUID section(String path) {
            return standIn(path);
        }

        @Override
        public List<UUID> sections(List<String> paths, UUID primary) {
            return paths.stream().map(this::section).toList();
        }

        @Override
        public List<UUID> tags(List<TagReference> tags) {
            return tags.stream().map(tag -> standIn(tag.slug())).toList();
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
