package dev.dateline.delivery.article;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.article.search.SearchRepository;
import dev.dateline.delivery.author.PublishedAuthorRepository;
import dev.dateline.delivery.section.PublishedSectionRepository;
import dev.dateline.delivery.tag.PublishedTagRepository;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.vocabulary.UuidFormat;

/** Resolves the current and former slugs and paths of criteria, and their full-text query. */
@ApplicationScoped
class CriteriaResolver {

    private final SearchRepository searches;
    private final PublishedSectionRepository sections;
    private final PublishedTagRepository tags;
    private final PublishedAuthorRepository authors;

    CriteriaResolver(SearchRepository searches, PublishedSectionRepository sections, PublishedTagRepository tags,
            PublishedAuthorRepository authors) {
        this.searches = searches;
        this.sections = sections;
        this.tags = tags;
        this.authors = authors;
    }

    /** @throws ProblemException INVALID_PARAMETER if the query only excludes words */
    ResolvedCriteria resolve(ArticleCriteria criteria) {
        return resolveAll(List.of(criteria)).get(0);
    }

    /** As many statements as for one list. */
    List<ResolvedCriteria> resolveAll(List<ArticleCriteria> lists) {
        var known = new Known(
                ids(lists.stream().flatMap(criteria -> criteria.sections().all()), sections::findIdsByPaths),
                ids(lists.stream().flatMap(criteria -> criteria.tags().all()), tags::findIdsBySlugs),
                ids(lists.stream().map(ArticleCriteria::authors).flatMap(List::stream), authors::findIdsBySlugs));
        return lists.stream().map(criteria -> resolve(criteria, known)).toList();
    }

    private ResolvedCriteria resolve(ArticleCriteria criteria, Known all) {
        var search = Optional.ofNullable(criteria.q()).flatMap(q -> searches.find(q, criteria.languages()));
        var sections = ids(criteria.sections().any(), all.sections());
        var authors = ids(criteria.authors(), all.authors());
        var known = all.tags();
        var any = ids(criteria.tags().any(), known);
        var matchesNothing = criteria.q() != null && search.isEmpty()
                || sections.isEmpty() && !criteria.sections().any().isEmpty()
                || authors.isEmpty() && !criteria.authors().isEmpty()
                || any.isEmpty() && !criteria.tags().any().isEmpty()
                || !known.keySet().containsAll(criteria.tags().each());
        var unknown = criteria.tags().all().filter(name -> !known.containsKey(name)).collect(Collectors.toSet());
        return new ResolvedCriteria(search.orElse(null), sections, ids(criteria.sections().none(), all.sections()), any,
                ids(criteria.tags().each(), known),
                ids(criteria.tags().none(), known), authors, unknown, matchesNothing, criteria);
    }

    /** The ids of resources, which are given by name or id, as they are given. */
    private static Map<String, UUID> ids(Stream<String> given, Function<Collection<String>, Map<String, UUID>> find) {
        var named = given.collect(Collectors.partitioningBy(each -> UuidFormat.parse(each).isPresent(), Collectors.toSet()));
        var known = new HashMap<>(named.get(false).isEmpty() ? Map.of() : find.apply(named.get(false)));
        named.get(true).forEach(id -> known.put(id, UUID.fromString(id)));
        return known;
    }

    private static Set<UUID> ids(List<String> slugs, Map<String, UUID> known) {
        return slugs.stream().map(known::get).filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The ids of the resources that lists name. */
    private record Known(Map<String, UUID> sections, Map<String, UUID> tags, Map<String, UUID> authors) {
    }
}
