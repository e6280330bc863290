package dev.dateline.editorial.publishing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import jakarta.transaction.TransactionSynchronizationRegistry;

import dev.dateline.editorial.locking.LockStrength;
import dev.dateline.editorial.locking.RowLockRepository;
import dev.dateline.vocabulary.PublicContentChanged;
import dev.dateline.vocabulary.ResourceKind;

/**
 * The only writer of the schema {@code delivery}. The database itself copies the rows, a batch of articles at a time; what
 * the articles, which callers have locked, refer to is locked first, so that a concurrent change of a tag or another reference is
 * either copied or comes later.
 */
@ApplicationScoped
class ProjectionRepository {

    /** The number of articles from which a larger list of pending search entries saves more than it costs. */
    private static final int MANY = 50;

    /** In the order in which they are locked. */
    private static final List<ResourceKind> REFERENCES =
            List.of(ResourceKind.SECTION, ResourceKind.TAG, ResourceKind.AUTHOR, ResourceKind.MEDIA);

    private final EntityManager entityManager;
    private final RowLockRepository locks;
    private final ProjectionTableRepository tables;
    private final Event<PublicContentChanged> changes;
    private final TransactionSynchronizationRegistry transaction;

    ProjectionRepository(EntityManager entityManager, RowLockRepository locks, ProjectionTableRepository tables,
            Event<PublicContentChanged> changes, TransactionSynchronizationRegistry transaction) {
        this.entityManager = entityManager;
        this.locks = locks;
        this.tables = tables;
        this.changes = changes;
        this.transaction = transaction;
    }

    /** Five round trips, more if something is not used any more. */
    void publish(Collection<UUID> articles) {
        set(articles.size() < MANY ? ProjectionSql.PLAN_ONCE : ProjectionSql.COLLECT_SEARCH_ENTRIES);
        var former = byKind(ProjectionSql.FORMER, articles);
        lockReferences(articles, former);
        run(former.containsKey(ResourceKind.ARTICLE) ? tables.publications().again() : tables.publications().first(), articles);
        REFERENCES.forEach(kind -> dropUnused(kind, former.getOrDefault(kind, Set.of())));
        run(ProjectionSql.ADD_WORDS, articles);
    }

    private void set(String sql) {
        entityManager.createNativeQuery(sql).setFlushMode(FlushModeType.COMMIT).getSingleResult();
    }

    void mergeSearchEntries() {
        entityManager.createNativeQuery(ProjectionSql.MERGE_SEARCH_ENTRIES).getSingleResult();
    }

    void withdraw(Collection<UUID> articles, Instant now) {
        var shown = findShown(articles);
        REFERENCES.forEach(kind -> locks.lock(kind, shown.getOrDefault(kind, Set.of()), LockStrength.NO_KEY_UPDATE));
        query(ProjectionSql.WITHDRAW).setParameter("articles", array(articles)).setParameter("now", now).executeUpdate();
        REFERENCES.forEach(kind -> dropUnused(kind, shown.getOrDefault(kind, Set.of())));
    }

    /** Articles that were public, but not here. */
    void rememberWithdrawn(Collection<UUID> articles, Instant now) {
        query(ProjectionSql.REMEMBER_WITHDRAWN).setParameter("articles", array(articles)).setParameter("now", now)
                .executeUpdate();
    }

    /** What public articles show, by kind. */
    Map<ResourceKind, Set<UUID>> findShown(Collection<UUID> articles) {
        return byKind(ProjectionSql.SHOWN, articles);
    }

    @SuppressWarnings("unchecked")
    private Map<ResourceKind, Set<UUID>> byKind(String sql, Collection<UUID> articles) {
        return articles.isEmpty() ? Map.of() : ((List<Object[]>) entityManager.createNativeQuery(sql)
                .setParameter("articles", array(articles)).setFlushMode(FlushModeType.COMMIT).getResultList()).stream()
                .collect(Collectors.groupingBy(row -> ResourceKind.valueOf((String) row[0]),
                        Collectors.mapping(row -> (UUID) row[1], Collectors.toSet())));
    }

    /** @param unused what may have to be withdrawn, by kind */
    private void lockReferences(Collection<UUID> articles, Map<ResourceKind, Set<UUID>> unused) {
        var query = entityManager.createNativeQuery(ProjectionSql.lockReferences(REFERENCES, unused.keySet()))
                .setParameter("articles", array(articles)).setFlushMode(FlushModeType.COMMIT);
        REFERENCES.stream().filter(unused::containsKey)
                .forEach(kind -> query.setParameter(kind.table(), array(unused.get(kind))));
        query.getResultList();
    }

    /** Withdraws those of the resources, which are locked, that nothing public uses any more. */
    void dropUnused(ResourceKind kind, Set<UUID> ids) {
        if (!ids.isEmpty()) {
            query(ProjectionSql.dropUnused(kind)).setParameter("ids", array(ids)).executeUpdate();
        }
    }

    void refreshSection(String path) {
        copySectionTree(path);
        query(ProjectionSql.PUT_SECTION_ADDRESSES).setParameter("path", path).executeUpdate();
    }

    /** With its former paths, and with ancestors that were public because of it, which are locked. */
    void dropSection(UUID id) {
        var above = ancestors(id);
        refresh(List.of(ProjectionSql.DROP_SECTION_ADDRESSES, ProjectionSql.DROP_SECTION), id);
        dropUnused(ResourceKind.SECTION, above);
    }

    private void copySectionTree(String path) {
        query(tables.get("section").copy(ProjectionSql.SECTION_TREE)).setParameter("path", path).executeUpdate();
    }

    /**
     * Copies the new paths of a moved section and its public descendants, and refiles their articles. Withdraws former ancestors,
     * which are locked, that nothing public uses any more.
     *
     * @param withArticles false if the articles follow by {@link #fileUnderAncestors}
     */
    void moveSection(UUID id, String path, boolean withArticles) {
        if (list(MoveSql.IS_SECTION_PUBLIC, "ids", Set.of(id)).isEmpty()) {
            return;
        }
        var former = ancestors(id);
        copySectionTree(path);
        if (withArticles && !former.equals(ancestors(id))) {
            var articles = list(MoveSql.ARTICLES_IN_SECTION, "ids", Set.of(id));
            lockArticles(articles);
            run(MoveSql.FILE_UNDER_ANCESTORS, articles);
        }
        query(MoveSql.PUT_ADDRESSES_AROUND).setParameter("path", path).executeUpdate();
        dropUnused(ResourceKind.SECTION, difference(former, ancestors(id)));
    }

    /** The public ancestors of a public section. */
    Set<UUID> ancestors(UUID section) {
        return Set.copyOf(list(MoveSql.ANCESTORS, "ids", Set.of(section)));
    }

    /** Refiles the articles under the current ancestors of their sections, and withdraws others that were only public with them. */
    void fileUnderAncestors(Collection<UUID> articles) {
        lockArticles(articles);
        var former = sectionsOf(articles);
        run(MoveSql.FILE_UNDER_ANCESTORS, articles);
        var left = difference(former, sectionsOf(articles));
        locks.lock(ResourceKind.SECTION, left, LockStrength.NO_KEY_UPDATE);
        dropUnused(ResourceKind.SECTION, left);
    }

    private void lockArticles(Collection<UUID> articles) {
        query(MoveSql.LOCK_ARTICLES).setParameter("articles", array(articles)).getSingleResult();
    }

    private Set<UUID> sectionsOf(Collection<UUID> articles) {
        return Set.copyOf(list(MoveSql.SECTIONS_OF_ARTICLES, "ids", Set.copyOf(articles)));
    }

    void refreshTag(UUID id) {
        refresh(List.of(tables.get("tag").copy(ProjectionSql.PUBLIC_TAG), ProjectionSql.refreshAddresses(ResourceKind.TAG)), id);
    }

    void refreshAuthor(UUID id) {
        var former = portraits(id);
        refresh(List.of(tables.get("media").add(ProjectionSql.PORTRAIT),
                tables.get("caption").add(ProjectionSql.PORTRAIT_CAPTIONS),
                tables.get("author").copy(ProjectionSql.PUBLIC_AUTHOR),
                ProjectionSql.refreshAddresses(ResourceKind.AUTHOR)), id);
        dropUnused(ResourceKind.MEDIA, difference(former, portraits(id)));
    }

    /** The public portrait of a public author. */
    Set<UUID> portraits(UUID author) {
        return Set.copyOf(list(ProjectionSql.SHOWN_PORTRAIT, "ids", Set.of(author)));
    }

    void refreshMedia(UUID id) {
        refresh(List.of(tables.get("media").copy(ProjectionSql.PUBLIC_MEDIA), ProjectionSql.DROP_CAPTIONS,
                tables.get("caption").copy(ProjectionSql.CAPTIONS_OF_PUBLIC_MEDIA)), id);
    }

    void refresh(List<String> statements, UUID id) {
        query(String.join(";\n", statements)).setParameter("id", id).executeUpdate();
    }

    /** Callers have flushed; a flush before each of these statements would cost more than they do. */
    Query query(String sql) {
        announceChange();
        return entityManager.createNativeQuery(sql).setFlushMode(FlushModeType.COMMIT);
    }

    /** Once for each transaction; also if only the time of the next change changes. */
    void announceChange() {
        if (transaction.getResource(PublicContentChanged.class) == null) {
            transaction.putResource(PublicContentChanged.class, true);
            changes.fire(new PublicContentChanged());
        }
    }

    @SuppressWarnings("unchecked")
    List<UUID> list(String sql, String parameter, Collection<UUID> ids) {
        return (List<UUID>) entityManager.createNativeQuery(sql)
                .setParameter(parameter, array(ids)).setFlushMode(FlushModeType.COMMIT).getResultList();
    }

    private void run(String sql, Collection<UUID> articles) {
        query(sql).setParameter("articles", array(articles)).executeUpdate();
    }

    static Set<UUID> difference(Set<UUID> from, Set<UUID> what) {
        return from.stream().filter(id -> !what.contains(id)).collect(Collectors.toSet());
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
