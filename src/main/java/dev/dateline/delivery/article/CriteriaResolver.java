package dev.dateline.delivery.article;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
        var search = Optional.ofNullable(criteria.q()).flatMap(q -> searches.find(q, criteria.languages()));
        var section = Optional.ofNullable(criteria.section())
                .flatMap(given -> UuidFormat.parse(given).or(() -> sections.findIdByPath(given)));
        var author = Optional.ofNullable(criteria.author())
                .flatMap(given -> UuidFormat.parse(given).or(() -> authors.findIdBySlug(given)));
        var known = idsOfTags(criteria);
        var any = ids(criteria.anyTag(), known);
        var matchesNothing = criteria.q() != null && search.isEmpty()
                || criteria.section() != null && section.isEmpty()
                || criteria.author() != null && author.isEmpty()
                || any.isEmpty() && !criteria.anyTag().isEmpty()
                || !known.keySet().containsAll(criteria.allTags());
        var unknown = criteria.tags().filter(name -> !known.containsKey(name)).collect(Collectors.toSet());
        return new ResolvedCriteria(search.orElse(null), section.orElse(null), any, ids(criteria.allTags(), known),
                ids(criteria.noTag(), known), author.orElse(null), unknown, matchesNothing, criteria);
    }

    private Map<String, UUID> idsOfTags(ArticleCriteria criteria) {
        var named = criteria.tags()
                .collect(Collectors.partitioningBy(given -> UuidFormat.parse(given).isPresent(), Collectors.toSet()));
        var known = new HashMap<>(tags.findIdsBySlugs(named.get(false)));
        named.get(true).forEach(given -> known.put(given, UUID.fromString(given)));
        return known;
    }

    private static Set<UUID> ids(List<String> slugs, Map<String, UUID> known) {
        return slugs.stream().map(known::get).filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
