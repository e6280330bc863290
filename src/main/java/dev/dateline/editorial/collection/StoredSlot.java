package dev.dateline.editorial.collection;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import dev.dateline.editorial.collection.CollectionContent.Fill;

/**
 * A slot as it is stored.
 *
 * @param fill null if there is none
 */
public record StoredSlot(String name, List<StoredItem> items, Fill fill) {

    /** With another resource in the place of one, whatever its kind is. */
    StoredSlot replacing(UUID id, UUID by) {
        UnaryOperator<String> change = name -> name.equals(id.toString()) ? by.toString() : name;
        return new StoredSlot(name, items.stream().map(item -> item.replacing(id, by)).toList(),
                fill == null ? null
                        : new Fill(fill.query().renamed(change, change, change).replacingMedia(id, by), fill.limit()));
    }

    StoredSlot with(Fill other) {
        return new StoredSlot(name, items, other);
    }

    /** Overriding values are null if there are none. */
    public record StoredItem(UUID articleId, String headline, String summary, UUID mediaId) {

        private StoredItem replacing(UUID id, UUID by) {
            return id.equals(mediaId) ? new StoredItem(articleId, headline, summary, by) : this;
        }
    }
}
