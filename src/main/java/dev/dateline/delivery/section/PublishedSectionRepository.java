package dev.dateline.delivery.section;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import dev.dateline.delivery.address.PermanentRedirect;
import dev.dateline.delivery.address.PublishedAddressRepository;
import dev.dateline.delivery.query.KeysetQuery;
import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.vocabulary.ResourceKind;

@ApplicationScoped
public class PublishedSectionRepository implements PanacheRepositoryBase<PublishedSection, UUID> {

    private static final Map<String, Function<PublishedSection, Object>> VALUES = Map.of("path", PublishedSection::path,
            "nameSortKey", PublishedSection::nameSortKey, "updatedAt", PublishedSection::updatedAt);

    private final PublishedAddressRepository addresses;

    PublishedSectionRepository(PublishedAddressRepository addresses) {
        this.addresses = addresses;
    }

    public Slice<PublishedSection> list(ItemQuery items, PageRequest request) {
        return KeysetQuery.of(PublishedSection.class).where(items)
                .fetch(getEntityManager(), request, VALUES, PublishedSection::id);
    }

    public Optional<PublishedSection> findByPath(String path) {
        return find("path", path).firstResultOptional();
    }

    /**
     * @throws PermanentRedirect for a former path
     * @throws ProblemException NOT_FOUND
     */
    public PublishedSection getByPath(String path) {
        return findByPath(path).orElseThrow(() -> findByFormerPath(path)
                .<RuntimeException> map(section -> new PermanentRedirect(section.path()))
                .orElseGet(() -> new ProblemException(ProblemType.NOT_FOUND,
                        "There is no section with the path \"" + path + "\".")));
    }

    /** Who once was at the path, else who is below the one that once was above it. */
    private Optional<PublishedSection> findByFormerPath(String path) {
        return findByFormerPath(path, 0);
    }

    /** @param known how many signs of the path are that of a section of today */
    private Optional<PublishedSection> findByFormerPath(String path, int known) {
        var beginnings = beginnings(path).stream().filter(beginning -> beginning.length() > known).toList();
        var targets = addresses.findTargets(ResourceKind.SECTION, beginnings);
        return beginnings.stream().filter(targets::containsKey)
                .flatMap(beginning -> findByIdOptional(targets.get(beginning)).stream()
                        .flatMap(section -> below(section, path.substring(beginning.length())).stream()))
                .findFirst();
    }

    private Optional<PublishedSection> below(PublishedSection section, String rest) {
        var path = section.path() + rest;
        return rest.isEmpty() ? Optional.of(section)
                : findByPath(path).or(() -> findByFormerPath(path, section.path().length()));
    }

    /** The path and those above it, the longest first. */
    private static List<String> beginnings(String path) {
        return Stream.iterate(path, beginning -> !beginning.isEmpty(),
                beginning -> beginning.substring(0, Math.max(0, beginning.lastIndexOf('/')))).toList();
    }

    /** The id of the section with this path, today or once. */
    public Optional<UUID> findIdByPath(String path) {
        return findByPath(path).or(() -> findByFormerPath(path)).map(PublishedSection::id);
    }

    /** All sections, each level in the order of positions and names, parents before children. */
    public List<PublishedSection> listInTreeOrder() {
        return list("order by depth, position, nameSortKey, id");
    }

    public List<PublishedSection> listChildren(UUID parent) {
        return list("parentId = ?1 order by position, nameSortKey, id", parent);
    }

    /**
     * How many published articles stand in each of these sections or below it: one statement, which reads the index that
     * holds a row for every one of them.
     */
    public Map<UUID, Long> countArticles(List<PublishedSection> sections) {
        var counts = new HashMap<UUID, Long>();
        sections.forEach(section -> counts.put(section.id(), 0L));
        // Articles know sections; a query over their entities would make it mutual.
        var rows = getEntityManager().createNativeQuery("""
                SELECT section_id, count(*) FROM delivery.article_section WHERE section_id = ANY(:ids)
                GROUP BY section_id""", Object[].class)
                .setParameter("ids", counts.keySet().toArray(UUID[]::new)).getResultList();
        for (Object row : rows) {
            var columns = (Object[]) row;
            counts.put((UUID) columns[0], (Long) columns[1]);
        }
        return counts;
    }
}
