package dev.dateline.editorial.collection;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.author.AuthorRepository;
import dev.dateline.editorial.author.AuthorService;
import dev.dateline.editorial.content.Violations;
import dev.dateline.editorial.media.MediaRepository;
import dev.dateline.editorial.section.SectionRepository;
import dev.dateline.editorial.section.SectionsByPath;
import dev.dateline.editorial.tag.TagRepository;
import dev.dateline.editorial.tag.TagService;
import dev.dateline.vocabulary.ArticleFilters;
import dev.dateline.vocabulary.UuidFormat;

/**
 * Checks the queries of slots that are filled automatically. They are stored as stated: a slug or path that changes later still
 * leads to the same resource.
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

    void check(CollectionContent content, Violations violations) {
        var queries = IntStream.range(0, content.slots().size()).filter(i -> query(content, i) != null)
                .mapToObj(i -> new Query(CollectionContent.field(i) + ".fill.query.", query(content, i))).toList();
        if (queries.isEmpty()) {
            return;
        }
        var known = new Known(
                known(queries, query -> Stream.ofNullable(query.section()), paths -> sections.findAll(paths).keySet(),
                        ids -> sectionRepository.listByIds(ids).stream().map(section -> section.id().toString())),
                known(queries, FillReferences::tags, slugs -> tags.findAll(slugs).keySet(),
                        ids -> tagRepository.listByIds(ids).stream().map(tag -> tag.id().toString())),
                known(queries, query -> Stream.ofNullable(query.author()),
                        slugs -> authors.findAll(slugs).keySet(),
                        ids -> authorRepository.listByIds(ids).stream().map(author -> author.id().toString())),
                known(queries, query -> Stream.ofNullable(query.media()).map(UUID::toString), names -> List.of(),
                        ids -> media.listAddresses(Set.of(), ids, Set.of()).stream().map(item -> item.id().toString())));
        queries.forEach(query -> query.check(known, violations));
    }

    private static ArticleFilters query(CollectionContent content, int slot) {
        var fill = content.slots().get(slot).fill();
        return fill == null ? null : fill.query();
    }

    private static Stream<String> tags(ArticleFilters query) {
        return Stream.of(query.tag(), query.tagAll(), query.tagNot()).flatMap(List::stream);
    }

    /** Which of the names and ids in the queries lead to a resource. */
    private static Set<String> known(List<Query> queries, Function<ArticleFilters, Stream<String>> named,
            Function<Collection<String>, Collection<String>> findNames, Function<Collection<UUID>, Stream<String>> findIds) {
        var all = queries.stream().map(Query::filters).flatMap(named)
                .collect(Collectors.partitioningBy(name -> UuidFormat.parse(name).isPresent(), Collectors.toSet()));
        var known = new HashSet<>(findNames.apply(all.get(false)));
        var ids = findIds.apply(all.get(true).stream().map(UUID::fromString).toList()).collect(Collectors.toSet());
        all.get(true).stream().filter(id -> ids.contains(UUID.fromString(id).toString())).forEach(known::add);
        return known;
    }

    private record Known(Set<String> sections, Set<String> tags, Set<String> authors, Set<String> media) {
    }

    /** @param place of its properties in violations */
    private record Query(String place, ArticleFilters filters) {

        void check(Known known, Violations violations) {
            require(known.sections(), filters.section(), "section", "a section", violations);
            if (filters.section() == null && filters.descendants() != null) {
                violations.add(place + "descendants", filters.descendants().toString(), "requires section");
            }
            requireAll(known, filters.tag(), "tag", violations);
            requireAll(known, filters.tagAll(), "tagAll", violations);
            requireAll(known, filters.tagNot(), "tagNot", violations);
            require(known.authors(), filters.author(), "author", "an author", violations);
            require(known.media(), Objects.toString(filters.media(), null), "media", "a media item", violations);
        }

        private void requireAll(Known known, List<String> tags, String property, Violations violations) {
            IntStream.range(0, tags.size())
                    .forEach(i -> require(known.tags(), tags.get(i), property + "[" + i + "]", "a tag", violations));
        }

        private void require(Set<String> known, String name, String property, String kind, Violations violations) {
            if (name != null && !known.contains(name)) {
                violations.add(place + property, name, "does not lead to " + kind);
            }
        }
    }
}
