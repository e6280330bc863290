package dev.dateline.editorial.section;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.database.AdvisoryLock;
import dev.dateline.database.AdvisoryLockRepository;
import dev.dateline.editorial.address.FormerAddressRepository;
import dev.dateline.editorial.content.Conditions;
import dev.dateline.editorial.content.NamedRepository;
import dev.dateline.editorial.content.Usages;
import dev.dateline.editorial.content.Usages.Kind;
import dev.dateline.editorial.locking.LockStrength;
import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;
import dev.dateline.vocabulary.ResourceKind;
import dev.dateline.vocabulary.StorableText;
import dev.dateline.vocabulary.UuidFormat;

@ApplicationScoped
public class SectionRepository implements NamedRepository<Section> {

    private static final Map<String, Function<Section, Object>> VALUES =
            Map.of("path", Section::path, "nameSortKey", Section::nameSortKey, "updatedAt", Section::updatedAt);

    private static final String SUBTREE = "FROM editorial.section WHERE (path = :path OR starts_with(path, :path || '/'))";

    private final AdvisoryLockRepository locks;
    private final FormerAddressRepository formerAddresses;

    SectionRepository(AdvisoryLockRepository locks, FormerAddressRepository formerAddresses) {
        this.locks = locks;
        this.formerAddresses = formerAddresses;
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.SECTION;
    }

    @Override
    public String nameProperty() {
        return "path";
    }

    @Override
    public String nameOf(Section section) {
        return section.path();
    }

    @Override
    public FormerAddressRepository formerAddresses() {
        return formerAddresses;
    }

    /** The section with this id, or this current or former path. */
    Optional<Section> findByIdOrPath(String idOrPath) {
        return UuidFormat.parse(idOrPath).map(this::findByIdOptional)
                .orElseGet(() -> StorableText.countUnstorable(idOrPath) > 0
                        ? Optional.empty() : findByNames(Set.of(idOrPath)).values().stream().findFirst());
    }

    /** The sections with these ids and their descendants. */
    public List<Section> listSubtrees(Collection<UUID> roots) {
        return list("from Section s where exists (select 1 from Section r where r.id in ?1"
                + " and (r.path = s.path or s.path like concat(r.path, '/%')))", roots);
    }

    /** @param typed beginnings of words of the names or the path; null for any */
    public Slice<Section> list(ItemQuery items, String typed, PageRequest request) {
        return page(new Conditions().and(items, request).andWords("section", typed), request, VALUES, Section::id);
    }

    Usages countUsages(UUID id) {
        return Usages.of(getEntityManager().createNativeQuery("""
                SELECT (SELECT count(*) FROM editorial.section WHERE parent_id = :id),
                       (SELECT count(*) FROM (SELECT id FROM editorial.article WHERE section_id = :id
                                              UNION SELECT article_id FROM editorial.article_section WHERE section_id = :id) a),
                       (SELECT count(*) FROM delivery.article_section WHERE section_id = :id AND position IS NOT NULL),
                       (SELECT count(*) FROM editorial.collections_using(:id))""")
                .setParameter("id", id).getSingleResult(), Kind.CHILD_SECTIONS, Kind.WORKING_COPIES, Kind.PUBLIC_ARTICLES,
                Kind.COLLECTIONS);
    }

    /** The first ones in alphabetical order. */
    public List<String> listPaths(int limit) {
        return getEntityManager().createQuery("select path from Section order by path", String.class)
                .setMaxResults(limit).getResultList();
    }

    /** Until the end of the transaction, no other transaction creates, changes, moves or deletes a section. */
    void lockTree() {
        locks.hold(AdvisoryLock.SECTION_TREE);
    }

    /**
     * Locks sections against publications, with all descendants, which show their names and paths. Of their ancestors, those are
     * locked too that are public only while published content uses them; the lock of the tree suffices for the others.
     */
    void lockSubtrees(Collection<String> paths) {
        lock("""
                EXISTS (SELECT FROM unnest(:paths) p WHERE s.path = p OR starts_with(s.path, p || '/'))""", paths);
    }

    /** The same without the descendants. */
    void lockSections(Collection<String> paths) {
        lock("s.path = ANY(:paths)", paths);
    }

    private void lock(String condition, Collection<String> paths) {
        getEntityManager().createNativeQuery("SELECT id FROM editorial.section s WHERE (" + condition + """
                ) OR NOT s.explicit AND EXISTS (SELECT FROM unnest(:paths) p WHERE starts_with(p, s.path || '/'))
                ORDER BY id FOR UPDATE""").setParameter("paths", paths.toArray(String[]::new)).getResultList();
    }

    /** Locks sections with their ancestors, in which their articles are as well, and returns the ids of all. */
    @SuppressWarnings("unchecked")
    Set<UUID> lockUsed(Collection<UUID> used, Collection<UUID> others, LockStrength strength) {
        return used.isEmpty() && others.isEmpty() ? Set.of() : Set.copyOf((List<UUID>) getEntityManager().createNativeQuery("""
                SELECT id FROM editorial.section s WHERE id = ANY(:others) OR EXISTS (
                    SELECT FROM editorial.section u
                    WHERE u.id = ANY(:used) AND (u.id = s.id OR starts_with(u.path, s.path || '/')))
                ORDER BY id FOR\s""" + strength.sql()).setParameter("used", used.toArray(UUID[]::new))
                .setParameter("others", others.toArray(UUID[]::new)).getResultList());
    }

    /** The number of these current or former paths that lead to a section. */
    int countKnown(Collection<String> paths) {
        return ((Number) getEntityManager().createNativeQuery("""
                SELECT count(*) FROM unnest(:paths) p
                WHERE EXISTS (SELECT FROM editorial.section WHERE path = p)
                   OR EXISTS (SELECT FROM editorial.former_address WHERE kind = 'SECTION' AND address = p)""")
                .setParameter("paths", paths.toArray(String[]::new)).getSingleResult()).intValue();
    }

    /** The number of levels of the subtree with this path, including its root. */
    int countLevels(String path) {
        return count("""
                SELECT max(cardinality(string_to_array(path, '/'))) - cardinality(string_to_array(:path, '/')) + 1
                """ + SUBTREE, path);
    }

    /** The length of the longest path in the subtree beyond the length of this path. */
    int countCharactersBelow(String path) {
        return count("SELECT max(length(path)) - length(:path) " + SUBTREE, path);
    }

    private int count(String sql, String path) {
        return ((Number) getEntityManager().createNativeQuery(sql).setParameter("path", path).getSingleResult())
                .intValue();
    }

    /** The public articles in the section and its descendants. */
    @SuppressWarnings("unchecked")
    List<UUID> listPublicArticles(UUID section) {
        return getEntityManager().createNativeQuery("""
                SELECT article_id FROM delivery.article_section WHERE section_id = :section ORDER BY article_id""")
                .setParameter("section", section).getResultList();
    }

    long countPublicArticles(UUID section) {
        return ((Number) getEntityManager()
                .createNativeQuery("SELECT count(*) FROM delivery.article_section WHERE section_id = :section")
                .setParameter("section", section).getSingleResult()).longValue();
    }

    /** Whether it has more public articles than the limit; reads at most one more than that. */
    boolean hasMorePublicArticlesThan(int limit, UUID section) {
        return ((Number) getEntityManager().createNativeQuery("""
                SELECT count(*) FROM (SELECT FROM delivery.article_section WHERE section_id = :section LIMIT :enough) a""")
                .setParameter("section", section).setParameter("enough", limit + 1L).getSingleResult()).intValue() > limit;
    }

    /** Records the current paths of a subtree, so that they redirect to these sections permanently. */
    void rememberPaths(String path) {
        getEntityManager().createNativeQuery("""
                INSERT INTO editorial.former_address (kind, address, target_id, once_public)
                SELECT 'SECTION', s.path, s.id, EXISTS (SELECT FROM delivery.section d WHERE d.id = s.id)
                FROM (SELECT id, path %s) s
                ORDER BY s.path
                ON CONFLICT (kind, address)
                DO UPDATE SET target_id = excluded.target_id, once_public = excluded.once_public
                WHERE excluded.once_public OR NOT former_address.once_public""".formatted(SUBTREE))
                .setParameter("path", path).executeUpdate();
    }

    /** Updates the paths of the descendants of a section that has moved. */
    void moveDescendants(String former, String path, Instant now) {
        getEntityManager().createNativeQuery("""
                UPDATE editorial.section SET path = :path || substr(path, length(:former) + 1), version = version + 1,
                    updated_at = :now
                WHERE starts_with(path, :former || '/')""")
                .setParameter("former", former).setParameter("path", path).setParameter("now", now).executeUpdate();
    }
}
