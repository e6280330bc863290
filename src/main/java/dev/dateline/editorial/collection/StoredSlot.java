package dev.dateline.editorial.collection;

import java.util.List;
import java.util.UUID;

import dev.dateline.editorial.collection.CollectionContent.Fill;

/**
 * A slot as it is stored.
 *
 * @param fill null if there is none
 */
public record StoredSlot(String name, List<StoredItem> items, Fill fill) {

    /** Overriding values are null if there are none. */
    public record StoredItem(UUID articleId, String headline, String summary, UUID mediaId) {
    }
}
