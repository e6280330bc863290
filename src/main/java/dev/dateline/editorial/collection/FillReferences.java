package dev.dateline.editorial.collection;

import java.util.Collection;
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

import dev.dateline.editorial.author.Author;
import dev.dateline.editorial.author.AuthorRepository;
import dev.dateline.editorial.author.AuthorService;
import dev.dateline.editorial.collection.CollectionContent.Fill;
import dev.dateline.editorial.content.Violations;
import dev.dateline.editorial.media.MediaAddress;
import dev.dateline.editorial.media.MediaRepository;
import dev.dateline.editorial.section.Section;
import dev.dateline.editorial.section.SectionRepository;
import dev.dateline.editorial.section.SectionsByPath;
import dev.dateline.editorial.tag.Tag;
import dev.dateline.editorial.tag.TagRepository;
import dev.dateline.editorial.tag.TagService;
import dev.dateline.vocabulary.ArticleFilters;
import dev.dateline.vocabulary.ArticleType;
import dev.dateline.vocabulary.UuidFormat;

/**
 * The queries of slots that are filled automatically. They are stored with ids, so that a slug or path that another resource gets
 * later does not change what they mean.
 */
@ApplicationScoped
class FillReferences {

    private final SectionsByPath sections;
    private final SectionRepository sectionRepository;
    private final TagService tags;
    private final TagRepository tagRepository;
    private final AuthorService authors;
    private final AuthorRepository authorRepository;
    private final MediaRepository media;

    FillReferences(SectionsByPath sections, SectionRepository sectionRepository, TagService tags, TagRepository tagRepository,
            AuthorService authors, AuthorRepository authorRepository, MediaRepository media) {
        this.sections = sections;
        this.sectionRepository = sectionRepository;
        this.tags = tags;
        this.tagRepository = tagRepository;
        this.authors = authors;
        this.authorRepository = authorRepository;
        this.media = media;
    }

    /** The automatic filling of each slot with ids instead of names; null for none, and if there are violations. */
    List<Fill> resolve(CollectionContent content, Violations violations) {
        var queries = IntStream.range(0, content.slots().size()).filter(i -> query(content, i) != null)
                .mapToObj(i -> new Query(CollectionContent.field(i) + ".fill.query.", query(content, i))).toList();
        var filters = queries.stream().map(Query::filters).toList();
        var known = new Known(
                known(filters, ArticleFilters::sections, paths -> ids(sections.findAll(paths), Section::id),
                        sectionRepository::listByIds, Section::id),
                known(filters, ArticleFilters::tags, slugs -> ids(tags.findAll(slugs), Tag::id), tagRepository::listByIds,
                        Tag::id),
                known(filters, query -> query.author().stream(), slugs -> ids(authors.findAll(slugs), Author::id),
                        authorRepository::listByIds, Author::id),
                known(filters, query -> Stream.ofNullable(query.media()).map(UUID::toString), names -> Map.of(),
                        ids -> media.listAddresses(Set.of(), ids, Set.of()), MediaAddress::id));
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
        var paths = names(queries, ArticleFilters::sections, sectionRepository::listByIds, Section::id,
                Section::path);
        var tagSlugs = names(queries, ArticleFilters::tags, tagRepository::listByIds, Tag::id, Tag::slug);
        var authorSlugs = names(queries, query -> query.author().stream(), authorRepository::listByIds, Author::id,
                Author::slug);
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

    private static <T> Map<String, String> names(List<ArticleFilters> queries, Function<ArticleFilters, Stream<String>> named,
            Function<Collection<UUID>, List<T>> find, Function<T, UUID> idOf, Function<T, String> nameOf) {
        return find.apply(queries.stream().flatMap(named).map(UUID::fromString).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(resource -> idOf.apply(resource).toString(), nameOf));
    }

    private static <T> Map<String, UUID> ids(Map<String, T> found, Function<T, UUID> idOf) {
        return found.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> idOf.apply(entry.getValue())));
    }

    private static ArticleFilters query(CollectionContent content, int slot) {
        var fill = content.slots().get(slot).fill();
        return fill == null ? null : fill.query();
    }

    /** The ids of the resources that the names and ids in the queries lead to, by these. */
    private static <T> Map<String, String> known(List<ArticleFilters> queries, Function<ArticleFilters, Stream<String>> named,
            Function<Collection<String>, Map<String, UUID>> findNames, Function<Collection<UUID>, List<T>> findIds,
            Function<T, UUID> idOf) {
        var all = queries.stream().flatMap(named)
                .collect(Collectors.partitioningBy(name -> UuidFormat.parse(name).isPresent(), Collectors.toSet()));
        var known = new HashMap<String, String>();
        findNames.apply(all.get(false)).forEach((name, id) -> known.put(name, id.toString()));
        var ids = findIds.apply(all.get(true).stream().map(UUID::fromString).toList()).stream().map(idOf).map(UUID::toString)
                .collect(Collectors.toSet());
        all.get(true).stream().filter(id -> ids.contains(UUID.fromString(id).toString()))
                .forEach(id -> known.put(id, UUID.fromString(id).toString()));
        return known;
    }

    private record Known(Map<String, String> sections, Map<String, String> tags, Map<String, String> authors,
            Map<String, String> media) {
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
            require(known.media(), Objects.toString(filters.media(), null), "media", "a media item", violations);
            if (!filters.typeNot().isEmpty() && ArticleType.without(filters.type(), filters.typeNot()).isEmpty()) {
                violations.add(place + "typeNot", null, "excludes each value of type");
            }
        }

        private void requireAll(Map<String, String> known, List<String> names, String property, String kind,
                Violations violations) {
            IntStream.range(0, names.size())
                    .forEach(i -> require(known, names.get(i), property + "[" + i + "]", kind, violations));
        }

        private void require(Map<String, String> known, String name, String property, String kind, Violations violations) {
            if (name != null && !known.containsKey(name)) {
                violations.add(place + property, name, "does not lead to " + kind);
            }
        }
    }
}
