package dev.dateline.editorial.collection;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.dateline.editorial.media.MediaAddress;

/** A collection with the articles and media of its items, by id. */
public record CollectionWithReferences(ArticleCollection collection, List<StoredSlot> slots,
        Map<UUID, CollectedArticle> articles, Map<UUID, MediaAddress> media) {
}
