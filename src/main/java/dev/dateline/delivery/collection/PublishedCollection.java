package dev.dateline.delivery.collection;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectReader;

import dev.dateline.delivery.query.Columns;
import dev.dateline.delivery.site.MenuReader;
import dev.dateline.delivery.site.StoredItem;
import dev.dateline.vocabulary.ArticleFilters;

/**
 * A collection: a row of the table {@code collection} with its items.
 *
 * @param nameSortKey orders names alphabetically, ignoring case, accents and leading punctuation
 * @param slots empty in lists
 * @param items the items whose articles are public, in order; empty in lists
 * @param menu not empty for a menu; empty in lists
 */
public record PublishedCollection(UUID id, String slug, String name, String nameSortKey, Instant updatedAt, List<Slot> slots,
        List<Item> items, List<StoredItem> menu) {

    private static final ObjectReader LIST_OF_SLOTS = Columns.readerOfList(Slot.class);
    private static final ObjectReader LIST_OF_ITEMS = Columns.readerOfList(Item.class);

    /** The columns of a collection with the alias {@code c}, for {@link #inList}. */
    static final String COLUMNS = "c.id, c.slug, c.name, c.name_sort_key, c.updated_at";

    /** The same with slots and items, for {@link #of}. */
    static final String ALL_COLUMNS = COLUMNS + ", c.slots, c.menu, " + """
            coalesce((select jsonb_agg(jsonb_build_object('slot', i.slot, 'articleId', i.article_id, 'headline', i.headline,
             'summary', i.summary, 'mediaId', i.media_id) order by i.slot, i.position)
             from collection_item i where i.collection_id = c.id), '[]')""".replace("\n", "");

    static PublishedCollection inList(Columns row) throws SQLException {
        return new PublishedCollection(row.id(), row.text(), row.text(), row.text(), row.time(), List.of(), List.of(), List.of());
    }

    static PublishedCollection of(Columns row) throws SQLException {
        var collection = inList(row);
        List<Slot> slots = row.list(LIST_OF_SLOTS);
        List<StoredItem> menu = row.list(MenuReader.LIST_OF_ITEMS);
        return new PublishedCollection(collection.id, collection.slug, collection.name, collection.nameSortKey,
                collection.updatedAt, slots, row.list(LIST_OF_ITEMS), menu);
    }

    /** @param fill null if there is none */
    record Slot(String name, Fill fill) {
    }

    /** @param limit the maximum number of articles to add */
    record Fill(ArticleFilters query, int limit) {
    }

    /**
     * An article that an editor placed. Overriding values are null if there are none.
     *
     * @param slot the position of its slot
     */
    record Item(int slot, UUID articleId, String headline, String summary, UUID mediaId) {
    }
}
