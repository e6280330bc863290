package dev.dateline.editorial.collection;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.dateline.editorial.media.MediaAddress;
import dev.dateline.editorial.section.Section;
import dev.dateline.editorial.tag.Tag;

/** A collection with the articles and media of its items and the sections and tags of its menu, by id. */
public record CollectionWithReferences(ArticleCollection collection, List<StoredSlot> slots,
        Map<UUID, CollectedArticle> articles, Map<UUID, MediaAddress> media, Map<UUID, Section> sections, Map<UUID, Tag> tags) {
}
