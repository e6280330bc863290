package dev.dateline.editorial.article.edit;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.article.ArticleFilter;
import dev.dateline.editorial.article.ArticleFilter.Named;
import dev.dateline.editorial.article.ArticleStatus;
import dev.dateline.editorial.article.MissingPart;
import dev.dateline.editorial.author.AuthorRepository;
import dev.dateline.editorial.content.NamedRepository;
import dev.dateline.editorial.content.VersionedEntity;
import dev.dateline.editorial.section.Section;
import dev.dateline.editorial.section.SectionRepository;
import dev.dateline.editorial.tag.TagRepository;
import dev.dateline.http.page.TimeRange;
import dev.dateline.vocabulary.ArticleFilters;
import dev.dateline.vocabulary.UuidFormat;

/**
 * The filters of a list as clients state them; null for any value.
 *
 * @param filters the ones of the public list
 */
public record ArticleCriteria(List<UUID> ids, List<ArticleStatus> statuses, String externalId, ArticleFilters filters,
        Boolean hasUnpublishedChanges, String createdBy, TimeRange saved, TimeRange updated, String text,
        List<MissingPart> missing) {

    /** The articles of a section and its descendants, without trashed ones. */
    public static ArticleCriteria ofSection(String section) {
        var filters = new ArticleFilters(List.of(section), null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null);
        return new ArticleCriteria(null, null, null, filters, null, null, TimeRange.ANY, TimeRange.ANY, null, null);
    }

    /** Looks up what the filters name. */
    @ApplicationScoped
    public static class Resolver {

        private final SectionRepository sections;
        private final TagRepository tags;
        private final AuthorRepository authors;

        Resolver(SectionRepository sections, TagRepository tags, AuthorRepository authors) {
            this.sections = sections;
            this.tags = tags;
            this.authors = authors;
        }

        /** As many statements for several sections, tags or authors as for one. */
        public ArticleFilter resolve(ArticleCriteria stated) {
            return new ArticleFilter(stated.ids, stated.statuses, stated.externalId, stated.filters, names(stated.filters),
                    stated.hasUnpublishedChanges, stated.createdBy, stated.saved, stated.updated, stated.text, stated.missing);
        }

        private Named names(ArticleFilters stated) {
            var knownTags = find(stated.tags(), tags);
            var knownAuthors = find(stated.author().stream(), authors);
            var knownSections = findSections(stated);
            var anySection = inAny(stated.section(), !Boolean.FALSE.equals(stated.descendants()), knownSections);
            var anyTag = ids(stated.tag(), knownTags);
            var anyAuthor = ids(stated.author(), knownAuthors);
            return new Named(anySection, inAny(stated.sectionNot(), true, knownSections), anyTag, ids(stated.tagAll(), knownTags),
                    ids(stated.tagNot(), knownTags), anyAuthor,
                    stated.tags().filter(name -> !knownTags.containsKey(name)).collect(toSet()),
                    isUnknown(stated.section(), anySection) || isUnknown(stated.tag(), anyTag)
                            || isUnknown(stated.author(), anyAuthor) || !knownTags.keySet().containsAll(stated.tagAll()));
        }

        private static boolean isUnknown(List<String> names, Set<UUID> ids) {
            return ids.isEmpty() && !names.isEmpty();
        }

        /** The ids of resources, which are given by name or id, as they are given. */
        private static <E extends VersionedEntity> Map<String, UUID> find(Stream<String> given, NamedRepository<E> repository) {
            var named = given.collect(partitioningBy(each -> UuidFormat.parse(each).isPresent(), toSet()));
            var known = new HashMap<String, UUID>();
            repository.findByNames(named.get(false)).forEach((name, resource) -> known.put(name, resource.id()));
            named.get(true).forEach(id -> known.put(id, UUID.fromString(id)));
            return known;
        }

        private static Set<UUID> ids(List<String> names, Map<String, UUID> known) {
            return names.stream().map(known::get).filter(Objects::nonNull).collect(toSet());
        }

        private SectionTrees findSections(ArticleFilters stated) {
            var ids = find(stated.sections(), sections);
            return new SectionTrees(ids, ids.isEmpty() ? Map.of() : sections.listSubtrees(ids.values()).stream()
                    .collect(toMap(Section::id, Section::path)));
        }

        private static Set<UUID> inAny(List<String> names, boolean withDescendants, SectionTrees known) {
            return ids(names, known.ids).stream().filter(known.paths::containsKey)
                    .flatMap(id -> withDescendants ? known.subtree(id) : Stream.of(id)).collect(toSet());
        }

        /** @param paths of the sections with these ids and their descendants */
        private record SectionTrees(Map<String, UUID> ids, Map<UUID, String> paths) {

            Stream<UUID> subtree(UUID root) {
                var path = paths.get(root);
                return paths.entrySet().stream()
                        .filter(each -> each.getValue().equals(path) || each.getValue().startsWith(path + "/"))
                        .map(Entry::getKey);
            }
        }
    }
}
