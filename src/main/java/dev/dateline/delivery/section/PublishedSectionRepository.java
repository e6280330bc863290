package dev.dateline.delivery.section;

import java.util.Collection;
import java.util.HashMap;
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

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import dev.dateline.delivery.address.PermanentRedirect;
import dev.dateline.delivery.address.PublishedAddressRepository;
import dev.dateline.delivery.cache.CachedResources;
import dev.dateline.delivery.cache.Evictions;
import dev.dateline.delivery.cache.Keys;
import dev.dateline.delivery.cache.ResponseKeys;
import dev.dateline.delivery.query.KeysetQuery;
import dev.dateline.delivery.query.PublishedData;
import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.vocabulary.ResourceKind;

@ApplicationScoped
public class PublishedSectionRepository implements PanacheRepositoryBase<PublishedSection, UUID> {

    private static final int LONGEST_PATH = 1_000;
    private static final Map<String, Function<PublishedSection, Object>> VALUES = Map.of("path", PublishedSection::path,
            "nameSortKey", PublishedSection::nameSortKey, "updatedAt", PublishedSection::updatedAt);

    private final PublishedAddressRepository addresses;
    private final PublishedData data;
    private final ResponseKeys keys;
    private final CachedResources<PublishedSection> cached;

    PublishedSectionRepository(PublishedAddressRepository addresses, PublishedData data, ResponseKeys keys,
            Evictions evictions) {
        this.addresses = addresses;
        this.data = data;
        this.keys = keys;
        this.cached = new CachedResources<>(evictions, keys, Keys::section,
                ids -> list("id in ?1", ids).stream().collect(Collectors.toMap(PublishedSection::id, Function.identity())),
                paths -> list("path in ?1", paths).stream()
                        .collect(Collectors.toMap(PublishedSection::path, PublishedSection::id)));
    }

    /** The public ones of these sections, by id: one statement, or none if all are cached. */
    public Map<UUID, PublishedSection> findAll(Collection<UUID> ids) {
        return cached.findAll(ids);
    }

    public Slice<PublishedSection> list(ItemQuery items, PageRequest request) {
        keys.add(Keys.SECTIONS);
        return data.list(KeysetQuery.of("section").where(items), request, PublishedSection.class, VALUES,
                PublishedSection::id);
    }

    /** @throws ProblemException NOT_FOUND */
    public PublishedSection get(UUID id) {
        keys.add(Keys.section(id));
        return findByIdOptional(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND,
                "There is no section with the id " + id + "."));
    }

    private Optional<PublishedSection> findByPath(String path) {
        var found = find("path", path).<PublishedSection>firstResultOptional();
        keys.add(found.map(PublishedSection::id).map(Keys::section).orElse(Keys.SECTIONS));
        return found;
    }

    /**
     * @throws PermanentRedirect for a former path
     * @throws ProblemException NOT_FOUND
     */
    public PublishedSection getByPath(String path) {
        return findByPath(path).orElseThrow(() -> findByFormerPath(path)
                .<RuntimeException>map(section -> new PermanentRedirect(section.path()))
                .orElseGet(() -> new ProblemException(ProblemType.NOT_FOUND,
                        "There is no section with the path \"" + path + "\".")));
    }

    /** The section that had this path, or the descendant of one that had a prefix of it. */
    private Optional<PublishedSection> findByFormerPath(String path) {
        var lookup = new Lookup(path, 0);
        return Optional.ofNullable(findByFormerPaths(Set.of(lookup)).get(lookup));
    }

    /** At most three statements, and as many again if descendants of the found sections were moved too. */
    private Map<Lookup, PublishedSection> findByFormerPaths(Set<Lookup> lookups) {
        var targets = addresses.findTargets(ResourceKind.SECTION,
                lookups.stream().flatMap(lookup -> lookup.prefixes().stream()).collect(Collectors.toSet()));
        if (targets.isEmpty()) {
            return Map.of();
        }
        var sections = findAll(Set.copyOf(targets.values()));
        Function<Lookup, List<Candidate>> candidatesOf = lookup -> lookup.prefixes().stream()
                .filter(prefix -> sections.containsKey(targets.get(prefix)))
                .map(prefix -> new Candidate(sections.get(targets.get(prefix)), lookup.path().substring(prefix.length())))
                .toList();
        var candidates = lookups.stream().collect(Collectors.toMap(Function.identity(), candidatesOf));
        var descendants = candidates.values().stream().flatMap(List::stream).filter(candidate -> !candidate.rest().isEmpty())
                .map(Candidate::descendant).collect(Collectors.toSet());
        var found = findDescendants(descendants);
        var result = new HashMap<Lookup, PublishedSection>();
        candidates.forEach((lookup, inOrder) -> inOrder.stream()
                .map(candidate -> candidate.rest().isEmpty() ? candidate.section() : found.get(candidate.descendant()))
                .filter(Objects::nonNull).findFirst().ifPresent(section -> result.put(lookup, section)));
        return result;
    }

    private Map<Lookup, PublishedSection> findDescendants(Set<Lookup> descendants) {
        if (descendants.isEmpty()) {
            return Map.of();
        }
        var current = list("path in ?1", descendants.stream().map(Lookup::path).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(PublishedSection::path, Function.identity()));
        var isCurrent = descendants.stream()
                .collect(Collectors.partitioningBy(lookup -> current.containsKey(lookup.path()), Collectors.toSet()));
        var found = new HashMap<>(findByFormerPaths(isCurrent.get(false)));
        isCurrent.get(true).forEach(lookup -> found.put(lookup, current.get(lookup.path())));
        return found;
    }

    /** The ids of the sections with these current or former paths; unknown paths are omitted. */
    public Map<String, UUID> findIdsByPaths(Collection<String> paths) {
        var found = cached.findIds(paths);
        var others = paths.stream().filter(path -> !found.containsKey(path)).map(path -> new Lookup(path, 0))
                .collect(Collectors.toSet());
        if (!others.isEmpty()) {
            keys.add(Keys.SECTIONS);
            findByFormerPaths(others).forEach((lookup, section) -> found.put(lookup.path(), section.id()));
        }
        return found;
    }

    /** All sections, parents before children, each level ordered by position and name. */
    public List<PublishedSection> listInTreeOrder() {
        keys.add(Keys.SECTIONS);
        return list("order by depth, position, nameSortKey, id");
    }

    public List<PublishedSection> listChildren(UUID parent) {
        keys.add(Keys.SECTIONS);
        return list("parentId = ?1 order by position, nameSortKey, id", parent);
    }

    /**
     * The number of published articles in each of these sections and its descendants: one statement.
     */
    public Map<UUID, Long> countArticles(List<PublishedSection> sections) {
        var counts = new HashMap<UUID, Long>();
        sections.forEach(section -> {
            counts.put(section.id(), 0L);
            keys.add(Keys.listOfSection(section.id()));
        });
        var rows = getEntityManager().createNativeQuery("""
                SELECT section_id, article_count FROM section_usage WHERE section_id = ANY(:ids)""", Object[].class)
                .setParameter("ids", counts.keySet().toArray(UUID[]::new)).getResultList();
        for (Object row : rows) {
            var columns = (Object[]) row;
            counts.put((UUID) columns[0], (Long) columns[1]);
        }
        return counts;
    }

    /**
     * A path that is not current.
     *
     * @param known the length of the prefix that is a current path
     */
    private record Lookup(String path, int known) {

        /** The path and its ancestors that can be former paths, longest first. */
        private List<String> prefixes() {
            return Stream.iterate(path, prefix -> prefix.length() > known,
                    prefix -> prefix.substring(0, Math.max(0, prefix.lastIndexOf('/'))))
                    .filter(prefix -> prefix.length() <= LONGEST_PATH).toList();
        }
    }

    /**
     * A section that had a prefix of a path.
     *
     * @param rest of the path; empty for the section itself
     */
    private record Candidate(PublishedSection section, String rest) {

        private Lookup descendant() {
            return new Lookup(section.path() + rest, section.path().length());
        }
    }
}
