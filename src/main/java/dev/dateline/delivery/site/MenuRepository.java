package dev.dateline.delivery.site;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.query.PublishedData;
import dev.dateline.delivery.query.SqlQuery;

@ApplicationScoped
class MenuRepository {

    private static final int MOST = 50;

    private final PublishedData data;

    MenuRepository(PublishedData data) {
        this.data = data;
    }

    /** The first 50 by name. */
    List<StoredMenu> list() {
        return data.list(SqlQuery.planned("select id, slug, name, menu from collection where menu <> '[]'"
                + " order by name_sort_key, id limit " + MOST, Map.of()),
                row -> new StoredMenu(row.id(), row.text(), row.text(), row.list(MenuReader.LIST_OF_ITEMS)));
    }

    record StoredMenu(UUID id, String slug, String name, List<StoredItem> items) {
    }
}
