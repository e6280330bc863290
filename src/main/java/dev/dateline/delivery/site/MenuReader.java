package dev.dateline.delivery.site;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectReader;

import dev.dateline.delivery.cache.Keys;
import dev.dateline.delivery.cache.ResponseKeys;
import dev.dateline.delivery.query.Columns;
import dev.dateline.delivery.section.PublishedSection;
import dev.dateline.delivery.section.PublishedSectionRepository;
import dev.dateline.delivery.tag.PublishedTag;
import dev.dateline.delivery.tag.PublishedTagRepository;

/** Reads menus with their sections and tags, which the node caches. */
@ApplicationScoped
public class MenuReader {

    public static final ObjectReader LIST_OF_ITEMS = Columns.readerOfList(StoredItem.class);

    private final MenuRepository menus;
    private final PublishedSectionRepository sections;
    private final PublishedTagRepository tags;
    private final ResponseKeys keys;

    MenuReader(MenuRepository menus, PublishedSectionRepository sections, PublishedTagRepository tags, ResponseKeys keys) {
        this.menus = menus;
        this.sections = sections;
        this.tags = tags;
        this.keys = keys;
    }

    /** By name: at most three statements. */
    public List<Menu> listMenus() {
        keys.add(Keys.COLLECTIONS);
        var stored = menus.list();
        var items = new Items(stored.stream().flatMap(menu -> menu.items().stream()).toList());
        return stored.stream().map(menu -> new Menu(menu.id(), menu.slug(), menu.name(), items.of(menu.items()))).toList();
    }

    /** Without sections and tags that are not public: at most two statements. */
    public List<Menu.Item> items(List<StoredItem> stored) {
        return stored.isEmpty() ? List.of() : new Items(stored).of(stored);
    }

    private final class Items {

        private final Map<UUID, PublishedSection> ofSections;
        private final Map<UUID, PublishedTag> ofTags;

        Items(List<StoredItem> stored) {
            ofSections = find(stored.stream().map(StoredItem::section), sections::findAll);
            ofTags = find(stored.stream().map(StoredItem::tag), tags::findAll);
        }

        private static <T> Map<UUID, T> find(Stream<UUID> ids, Function<List<UUID>, Map<UUID, T>> read) {
            var some = ids.filter(Objects::nonNull).distinct().toList();
            return some.isEmpty() ? Map.of() : read.apply(some);
        }

        List<Menu.Item> of(List<StoredItem> stored) {
            return stored.stream().map(item -> {
                var section = item.section() == null ? null : ofSections.get(item.section());
                var tag = item.tag() == null ? null : ofTags.get(item.tag());
                var name = section != null ? section.name() : tag != null ? tag.name() : null;
                return name == null && item.url() == null ? null
                        : new Menu.Item(section, tag, item.url(), item.label() == null ? name : item.label());
            }).filter(Objects::nonNull).toList();
        }
    }
}
