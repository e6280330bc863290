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
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.article.search.SearchRepository;
import dev.dateline.delivery.author.PublishedAuthor;
import dev.dateline.delivery.author.PublishedAuthorRepository;
import dev.dateline.delivery.section.PublishedSectionRepository;
import dev.dateline.delivery.tag.PublishedTagRepository;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.vocabulary.UuidFormat;

/** Turns the slugs and paths of criteria into ids, old ones too, and looks where their words can be found. */
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

    /**
     * Empty when no article can meet the criteria, since they name what is not there.
     *
     * @throws ProblemException INVALID_PARAMETER when the words only say what to leave out
     */
    Optional<ResolvedCriteria> resolve(ArticleCriteria criteria) {
        var search = Optional.ofNullable(criteria.q()).map(q -> searches.find(q, criteria.languages()));
        var section = Optional.ofNullable(criteria.section())
                .map(given -> UuidFormat.parse(given).or(() -> sections.findIdByPath(given)));
        var author = Optional.ofNullable(criteria.author())
                .map(given -> UuidFormat.parse(given).or(() -> authors.findBySlug(given).map(PublishedAuthor::id)));
        var known = idsOfTags(criteria);
        var any = ids(criteria.anyTag(), known);
        var all = ids(criteria.allTags(), known);
        var unmet = search.filter(Optional::isEmpty).isPresent()
                || section.filter(Optional::isEmpty).isPresent()
                || author.filter(Optional::isEmpty).isPresent()
                || any.isEmpty() && !criteria.anyTag().isEmpty()
                || !known.keySet().containsAll(criteria.allTags());
        return unmet ? Optional.empty()
                : Optional.of(new ResolvedCriteria(search.flatMap(found -> found).orElse(null),
                        section.flatMap(id -> id).orElse(null), any, all, ids(criteria.noTag(), known),
                        author.flatMap(id -> id).orElse(null), criteria));
    }

    private Map<String, UUID> idsOfTags(ArticleCriteria criteria) {
        var named = Stream.of(criteria.anyTag(), criteria.allTags(), criteria.noTag()).flatMap(List::stream)
                .collect(Collectors.partitioningBy(given -> UuidFormat.parse(given).isPresent(), Collectors.toSet()));
        var known = new HashMap<>(tags.findIdsBySlugs(named.get(false)));
        named.get(true).forEach(given -> known.put(given, UUID.fromString(given)));
        return known;
    }

    private static Set<UUID> ids(List<String> slugs, Map<String, UUID> known) {
        return slugs.stream().map(known::get).filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
