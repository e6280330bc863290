package dev.dateline.editorial.collection;

import java.util.HashMap;
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

import dev.dateline.editorial.author.AuthorRepository;
import dev.dateline.editorial.collection.CollectionContent.Fill;
import dev.dateline.editorial.content.NamedRepository;
import dev.dateline.editorial.content.VersionedEntity;
import dev.dateline.editorial.content.Violations;
import dev.dateline.editorial.media.MediaAddress;
import dev.dateline.editorial.media.MediaRepository;
import dev.dateline.editorial.section.SectionRepository;
import dev.dateline.editorial.tag.TagRepository;
import dev.dateline.vocabulary.ArticleFilters;
import dev.dateline.vocabulary.ArticleType;

/**
 * The queries of slots that are filled automatically. They are stored with ids, so that a slug or path that another resource gets
 * later does not change what they mean.
 */
@ApplicationScoped
class FillReferences {

    private final SectionRepository sections;
    private final TagRepository tags;
    private final AuthorRepository authors;
    private final MediaRepository media;

    FillReferences(SectionRepository sections, TagRepository tags, AuthorRepository authors, MediaRepository media) {
        this.sections = sections;
        this.tags = tags;
        this.authors = authors;
        this.media = media;
    }

    /** The automatic filling of each slot with ids instead of names; null for none, and if there are violations. */
    List<Fill> resolve(CollectionContent content, Violations violations) {
        var queries = IntStream.range(0, content.slots().size()).filter(i -> query(content, i) != null)
                .mapToObj(i -> new Query(CollectionContent.field(i) + ".fill.query.", query(content, i))).toList();
        var filters = queries.stream().map(Query::filters).toList();
        var knownMedia = media.listAddresses(Set.of(),
                filters.stream().map(ArticleFilters::media).filter(Objects::nonNull).collect(Collectors.toSet()), Set.of());
        var known = new Known(known(filters, ArticleFilters::sections, sections), known(filters, ArticleFilters::tags, tags),
                known(filters, query -> query.author().stream(), authors),
                knownMedia.stream().map(MediaAddress::id).collect(Collectors.toSet()));
        queries.forEach(query -> query.check(known, violations));
        return IntStream.range(0, content.slots().size()).mapToObj(i -> {
            var fill = content.slots().get(i).fill();
            return fill == null || fill.query() == null ? null : new Fill(fill.query().renamed(
                    name -> known.sections.getOrDefault(name, name), name -> known.tags.getOrDefault(name, name),
                    name -> known.authors.getOrDefault(name, name)), fill.limit());
        }).toList();
    }

    /** The slots of each collection with the current paths and slugs instead of ids. */
    Map<UUID, List<StoredSlot>> named(Map<UUID, List<StoredSlot>> slots) {
        var queries =
                slots.values().stream().flatMap(List::stream).map(StoredSlot::fill).filter(Objects::nonNull).map(Fill::query)
                        .toList();
        var paths = names(queries, ArticleFilters::sections, sections);
        var tagSlugs = names(queries, ArticleFilters::tags, tags);
        var authorSlugs = names(queries, query -> query.author().stream(), authors);
        var named = new HashMap<UUID, List<StoredSlot>>();
        slots.forEach((collection, all) -> named.put(collection, all.stream().map(slot -> slot.fill() == null ? slot
                : slot.with(new Fill(slot.fill().query().renamed(id -> paths.getOrDefault(id, id),
                        id -> tagSlugs.getOrDefault(id, id), id -> authorSlugs.getOrDefault(id, id)), slot.fill().limit())))
                .toList()));
        return named;
    }

    /** The ids of what the queries name. */
    static Set<UUID> ids(List<StoredSlot> slots, Function<ArticleFilters, Stream<String>> named) {
        return slots.stream().map(StoredSlot::fill).filter(Objects::nonNull).map(Fill::query).flatMap(named).map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    private static <E extends VersionedEntity> Map<String, String> names(List<ArticleFilters> queries,
            Function<ArticleFilters, Stream<String>> named, NamedRepository<E> repository) {
        return repository.mapById(queries.stream().flatMap(named).map(UUID::fromString).collect(Collectors.toSet())).values()
                .stream().collect(Collectors.toMap(resource -> resource.id().toString(), repository::nameOf));
    }

    private static ArticleFilters query(CollectionContent content, int slot) {
        var fill = content.slots().get(slot).fill();
        return fill == null ? null : fill.query();
    }

    /** The ids of the resources that the names and ids in the queries lead to, by these. */
    private static Map<String, String> known(List<ArticleFilters> queries, Function<ArticleFilters, Stream<String>> named,
            NamedRepository<?> repository) {
        return repository.findIds(queries.stream().flatMap(named).toList()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().toString()));
    }

    private record Known(Map<String, String> sections, Map<String, String> tags, Map<String, String> authors, Set<UUID> media) {
    }

    /** @param place of its properties in violations */
    private record Query(String place, ArticleFilters filters) {

        void check(Known known, Violations violations) {
            requireAll(known.sections(), filters.section(), "section", "a section", violations);
            requireAll(known.sections(), filters.sectionNot(), "sectionNot", "a section", violations);
            if (filters.section().isEmpty() && filters.descendants() != null) {
                violations.add(place + "descendants", filters.descendants().toString(), "requires section");
            }
            requireAll(known.tags(), filters.tag(), "tag", "a tag", violations);
            requireAll(known.tags(), filters.tagAll(), "tagAll", "a tag", violations);
            requireAll(known.tags(), filters.tagNot(), "tagNot", "a tag", violations);
            requireAll(known.authors(), filters.author(), "author", "an author", violations);
            if (filters.media() != null && !known.media().contains(filters.media())) {
                violations.add(place + "media", filters.media().toString(), "does not lead to a media item");
            }
            if (!filters.typeNot().isEmpty() && ArticleType.without(filters.type(), filters.typeNot()).isEmpty()) {
                violations.add(place + "typeNot", null, "excludes each value of type");
            }
        }

        private void requireAll(Map<String, String> known, List<String> names, String property, String kind,
                Violations violations) {
            IntStream.range(0, names.size()).filter(i -> !known.containsKey(names.get(i))).forEach(
                    i -> violations.add(place + property + "[" + i + "]", names.get(i), "does not lead to " + kind));
        }
    }
}
