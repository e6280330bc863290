package dev.dateline.delivery.collection;

import java.util.List;

import dev.dateline.delivery.article.ArticleWithParts;
import dev.dateline.delivery.article.Usage;
import dev.dateline.delivery.site.Menu;

/** A collection with its articles, including those that were filled in automatically. */
public record FilledCollection(PublishedCollection collection, List<FilledSlot> slots, List<Menu.Item> menu) {

    public record FilledSlot(String name, List<FilledItem> items) {
    }

    /**
     * An article in a slot. Overriding values are null if there are none.
     *
     * @param isAutomatic whether the query of the slot selected it
     */
    public record FilledItem(ArticleWithParts article, String headline, String summary, Usage lead, boolean isAutomatic) {
    }
}
