package dev.dateline.editorial.collection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.collection.CollectionContent.MenuItem;
import dev.dateline.editorial.collection.CollectionContent.SectionReference;
import dev.dateline.editorial.collection.CollectionContent.TagReference;
import dev.dateline.editorial.content.NamedResources;
import dev.dateline.editorial.content.Violations;
import dev.dateline.editorial.section.Section;
import dev.dateline.editorial.section.SectionRepository;
import dev.dateline.editorial.tag.Tag;
import dev.dateline.editorial.tag.TagRepository;

/** Finds the sections and tags that a menu names: one statement for each way to name one kind, and one more for former names. */
@ApplicationScoped
class MenuReferences {

    private final SectionRepository sections;
    private final TagRepository tags;

    MenuReferences(SectionRepository sections, TagRepository tags) {
        this.sections = sections;
        this.tags = tags;
    }

    /** The items with ids instead of names; incomplete if there are violations. */
    List<StoredMenuItem> resolve(List<MenuItem> items, Violations violations) {
        var ofSections = of(items, MenuItem::section);
        var ofTags = of(items, MenuItem::tag);
        var knownSections =
                NamedResources.of(sections, of(ofSections, SectionReference::id), of(ofSections, SectionReference::path));
        var knownTags = NamedResources.of(tags, of(ofTags, TagReference::id), of(ofTags, TagReference::slug));
        return IntStream.range(0, items.size()).mapToObj(i -> {
            var item = items.get(i);
            var field = "menu[" + i + "]";
            if (Stream.of(item.section(), item.tag(), item.url()).filter(Objects::nonNull).count() != 1) {
                violations.add(field, null, "must have one of the properties section, tag and url");
            } else if (item.url() != null && item.label() == null) {
                violations.add(field + ".label", null, "must not be null for a link");
            }
            return new StoredMenuItem(
                    item.section() == null ? null
                            : knownSections.find(item.section().id(), item.section().path(), field + ".section", violations)
                                    .orElse(null),
                    item.tag() == null ? null
                            : knownTags.find(item.tag().id(), item.tag().slug(), field + ".tag", violations).orElse(null),
                    item.url(),
                    item.label());
        }).toList();
    }

    Map<UUID, Section> sectionsOf(List<StoredMenuItem> items) {
        return sections.mapById(ids(items, StoredMenuItem::section));
    }

    Map<UUID, Tag> tagsOf(List<StoredMenuItem> items) {
        return tags.mapById(ids(items, StoredMenuItem::tag));
    }

    static Set<UUID> ids(List<StoredMenuItem> items, Function<StoredMenuItem, UUID> idOf) {
        return of(items, idOf);
    }

    private static <I, V> Set<V> of(Collection<I> items, Function<I, V> value) {
        return items.stream().map(value).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
