package dev.dateline.editorial.publishing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import jakarta.transaction.TransactionSynchronizationRegistry;

import dev.dateline.vocabulary.PublicContentChanged;
import dev.dateline.vocabulary.ResourceKind;

/**
 * The only writer of the schema {@code delivery}. The database itself copies the rows, a batch of articles at a time; what
 * the articles refer to is locked first, so that a concurrent change of a tag or another reference is either copied or comes
 * later.
 */
@ApplicationScoped
class ProjectionRepository {

    /** The number of articles from which a larger list of pending search entries saves more than it costs. */
    private static final int MANY = 50;

    private final EntityManager entityManager;
    private final ProjectionTableRepository tables;
    private final Event<PublicContentChanged> changes;
    private final TransactionSynchronizationRegistry transaction;

    ProjectionRepository(EntityManager entityManager, ProjectionTableRepository tables, Event<PublicContentChanged> changes,
            TransactionSynchronizationRegistry transaction) {
        this.entityManager = entityManager;
        this.tables = tables;
        this.changes = changes;
        this.transaction = transaction;
    }

    void publish(Collection<UUID> articles) {
        if (articles.size() >= MANY) {
            entityManager.createNativeQuery(ProjectionSql.COLLECT_SEARCH_ENTRIES, String.class).getSingleResult();
        }
        ProjectionSql.LOCK_NEEDED.forEach(sql -> list(sql, "articles", articles));
        var known = list(ProjectionSql.KNOWN_ARTICLES, "articles", articles);
        var shown = shown(known);
        run(tables.get("section").add(ProjectionSql.SECTIONS), articles);
        run(tables.get("tag").add(ProjectionSql.TAGS), articles);
        run(tables.get("media").add(ProjectionSql.MEDIA), articles);
        run(tables.get("caption").add(ProjectionSql.CAPTIONS), articles);
        run(tables.get("author").add(ProjectionSql.AUTHORS), articles);
        run(ProjectionSql.REMEMBER_SLUGS, articles);
        ProjectionSql.FORGET_TAKEN_SLUGS.forEach(sql -> run(sql, articles));
        if (!known.isEmpty()) {
            run(tables.get("superseded_version").add(ProjectionSql.PARTS_OF_ARTICLES), known);
        }
        run(tables.get("article").copy(ProjectionSql.ARTICLES), articles);
        run(ProjectionSql.MARK_SEARCHED, articles);
        ProjectionSql.PARTS.forEach(table -> run(tables.get(table).copy(ProjectionSql.PARTS_OF_ARTICLES), articles));
        ProjectionSql.LINKS.forEach(table -> copyLinks(tables.get(table), articles, known));
        run(tables.get("collection_item").add(ProjectionSql.PARTS_OF_ARTICLES), articles);
        // The view computes it from the links above.
        run(tables.get("article_filing").copyFrom("delivery.article_links", ProjectionSql.PARTS_OF_ARTICLES), articles);
        run(ProjectionSql.PUT_ADDRESSES, articles);
        run("DELETE FROM delivery.withdrawn_article WHERE article_id = ANY(:articles)", articles);
        dropUnused(shown.without(shown(known)));
    }

    private void copyLinks(ProjectionTable table, Collection<UUID> articles, Collection<UUID> known) {
        if (!known.isEmpty()) {
            run(table.deleteStale(), known);
        }
        run(table.copy(ProjectionSql.PARTS_OF_ARTICLES), articles);
    }

    void mergeSearchEntries() {
        entityManager.createNativeQuery(ProjectionSql.MERGE_SEARCH_ENTRIES, Long.class).getSingleResult();
    }

    void withdraw(Collection<UUID> articles, Instant now) {
        var shown = shown(articles);
        query(ProjectionSql.RECORD_WITHDRAWAL)
                .setParameter("articles", array(articles)).setParameter("now", now).executeUpdate();
        run("DELETE FROM delivery.article WHERE id = ANY(:articles)", articles);
        run(ProjectionSql.UNMARK_SEARCHED, articles);
        dropUnused(shown);
    }

    private Shown shown(Collection<UUID> articles) {
        return articles.isEmpty() ? Shown.NOTHING
                : new Shown(Set.copyOf(list(ProjectionSql.SHOWN_SECTIONS, "articles", articles)),
                        Set.copyOf(list(ProjectionSql.SHOWN_TAGS, "articles", articles)),
                        Set.copyOf(list(ProjectionSql.SHOWN_AUTHORS, "articles", articles)),
                        Set.copyOf(list(ProjectionSql.SHOWN_MEDIA, "articles", articles)));
    }

    /** Withdraws what no public article uses any more. */
    private void dropUnused(Shown shown) {
        dropUnusedSections(shown.sections());
        dropUnused(ProjectionSql.LOCK_TAGS, ProjectionSql.DROP_UNUSED_TAGS, shown.tags());
        dropUnused(ProjectionSql.LOCK_AUTHORS, ProjectionSql.DROP_UNUSED_AUTHORS, shown.authors());
        dropUnusedMedia(shown.media());
    }

    void dropUnusedSections(Set<UUID> sections) {
        dropUnused(ProjectionSql.LOCK_SECTIONS, ProjectionSql.DROP_UNUSED_SECTIONS, sections);
    }

    void dropUnusedMedia(Set<UUID> media) {
        dropUnused(ProjectionSql.LOCK_MEDIA, ProjectionSql.DROP_UNUSED_MEDIA, media);
    }

    private void dropUnused(String lock, String drop, Set<UUID> ids) {
        if (!ids.isEmpty()) {
            list(lock, "ids", ids);
            query(drop).setParameter("ids", array(ids)).executeUpdate();
        }
    }

    void refreshSection(String path) {
        copySectionTree(path);
        query(ProjectionSql.PUT_SECTION_ADDRESSES).setParameter("path", path).executeUpdate();
    }

    /** With its former paths. */
    void dropSection(UUID id) {
        refresh(List.of(ProjectionSql.DROP_SECTION_ADDRESSES, ProjectionSql.DROP_SECTION), id);
    }

    private void copySectionTree(String path) {
        query(ProjectionSql.LOCK_SECTION_TREE).setParameter("path", path).getResultList();
        query(tables.get("section").copy(ProjectionSql.SECTION_TREE)).setParameter("path", path).executeUpdate();
    }

    /**
     * Copies the new paths of a moved section and its public descendants, and refiles their articles.
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
            fileUnderAncestors(list(MoveSql.ARTICLES_IN_SECTION, "ids", Set.of(id)));
        }
        query(MoveSql.PUT_ADDRESSES_AROUND).setParameter("path", path).executeUpdate();
    }

    /** The public ancestors of a public section. */
    Set<UUID> ancestors(UUID section) {
        return Set.copyOf(list(MoveSql.ANCESTORS, "ids", Set.of(section)));
    }

    /** Refiles the articles under the current ancestors of their sections. */
    void fileUnderAncestors(Collection<UUID> articles) {
        query(MoveSql.LOCK_ARTICLES).setParameter("articles", array(articles)).getSingleResult();
        run(MoveSql.LEAVE_ANCESTORS, articles);
        run(MoveSql.JOIN_ANCESTORS, articles);
        run(MoveSql.FILE_UNDER_SECTIONS, articles);
        MoveSql.FILE_CORRECTIONS.forEach(sql -> run(sql, articles));
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
        dropUnusedMedia(difference(former, portraits(id)));
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
        statements.forEach(sql -> query(sql).setParameter("id", id).executeUpdate());
    }

    /** Callers have flushed; a flush before each of these statements would cost more than they do. */
    private Query query(String sql) {
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
        return (List<UUID>) entityManager.createNativeQuery(sql, UUID.class)
                .setParameter(parameter, array(ids)).setFlushMode(FlushModeType.COMMIT).getResultList();
    }

    private void run(String sql, Collection<UUID> articles) {
        query(sql).setParameter("articles", array(articles)).executeUpdate();
    }

    /** The sections, tags, authors and media that some articles show. */
    private record Shown(Set<UUID> sections, Set<UUID> tags, Set<UUID> authors, Set<UUID> media) {

        static final Shown NOTHING = new Shown(Set.of(), Set.of(), Set.of(), Set.of());

        Shown without(Shown other) {
            return new Shown(difference(sections, other.sections), difference(tags, other.tags),
                    difference(authors, other.authors),
                    difference(media, other.media));
        }
    }

    static Set<UUID> difference(Set<UUID> from, Set<UUID> what) {
        return from.stream().filter(id -> !what.contains(id)).collect(Collectors.toSet());
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
