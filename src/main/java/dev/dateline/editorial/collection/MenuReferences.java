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
import dev.dateline.editorial.content.NamedResources;
import dev.dateline.editorial.content.Violations;
import dev.dateline.editorial.section.Section;
import dev.dateline.editorial.section.SectionRepository;
import dev.dateline.editorial.section.SectionsByPath;
import dev.dateline.editorial.tag.Tag;
import dev.dateline.editorial.tag.TagRepository;
import dev.dateline.editorial.tag.TagService;

/** Finds the sections and tags that a menu names: one statement for each way to name one kind, and one more for former names. */
@ApplicationScoped
class MenuReferences {

    private final SectionRepository sections;
    private final SectionsByPath sectionsByPath;
    private final TagRepository tags;
    private final TagService tagsBySlug;

    MenuReferences(SectionRepository sections, SectionsByPath sectionsByPath, TagRepository tags, TagService tagsBySlug) {
        this.sections = sections;
        this.sectionsByPath = sectionsByPath;
        this.tags = tags;
        this.tagsBySlug = tagsBySlug;
    }

    /** The items with ids instead of names; incomplete if there are violations. */
    List<StoredMenuItem> resolve(List<MenuItem> items, Violations violations) {
        var ofSection = new NamedResources<>("section", "path", byId(of(items, item -> item.section() == null ? null
                : item.section().id()), sections::listByIds, Section::id), sectionsByPath.findAll(of(items,
                        item -> item.section() == null ? null : item.section().path())),
                Section::id, sections::listPathsLike);
        var ofTag = new NamedResources<>("tag", "slug", byId(of(items, item -> item.tag() == null ? null : item.tag().id()),
                tags::listByIds, Tag::id), tagsBySlug.findAll(of(items, item -> item.tag() == null ? null : item.tag().slug())),
                Tag::id, tags::listSlugsLike);
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
                            : ofSection.find(item.section().id(), item.section().path(), field + ".section", violations)
                                    .orElse(null),
                    item.tag() == null ? null
                            : ofTag.find(item.tag().id(), item.tag().slug(), field + ".tag", violations).orElse(null),
                    item.url(),
                    item.label());
        }).toList();
    }

    Map<UUID, Section> sectionsOf(List<StoredMenuItem> items) {
        return byId(of(items, StoredMenuItem::section), sections::listByIds, Section::id);
    }

    Map<UUID, Tag> tagsOf(List<StoredMenuItem> items) {
        return byId(of(items, StoredMenuItem::tag), tags::listByIds, Tag::id);
    }

    private static <I, V> Set<V> of(List<I> items, Function<I, V> value) {
        return items.stream().map(value).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static <T> Map<UUID, T> byId(Set<UUID> ids, Function<Collection<UUID>, List<T>> list, Function<T, UUID> idOf) {
        return ids.isEmpty() ? Map.of() : list.apply(ids).stream().collect(Collectors.toMap(idOf, Function.identity()));
    }
}
