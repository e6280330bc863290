package dev.dateline.editorial.publishing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;

/**
 * The only writer of the schema {@code delivery}. Rows of the schema {@code editorial} are copied by the database itself,
 * a whole batch at a time; what the articles refer to is locked first, so that a concurrent change of a tag or the like is
 * either in the copy or comes after it.
 */
@ApplicationScoped
class ProjectionRepository {

    private final EntityManager entityManager;

    ProjectionRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void publish(Collection<UUID> articles) {
        ProjectionSql.LOCK_NEEDED.forEach(sql -> list(sql, "articles", articles));
        var shown = shown(articles);
        run(ProjectionSql.ADD_SECTIONS, articles);
        run(ProjectionSql.ADD_TAGS, articles);
        run(ProjectionSql.ADD_MEDIA, articles);
        run(ProjectionSql.ADD_CAPTIONS, articles);
        run(ProjectionSql.ADD_AUTHORS, articles);
        run(ProjectionSql.REMEMBER_SLUGS, articles);
        ProjectionSql.FORGET_TAKEN_SLUGS.forEach(sql -> run(sql, articles));
        run(ProjectionSql.KEEP_SUPERSEDED, articles);
        run(ProjectionSql.PUT_ARTICLES, articles);
        ProjectionSql.CLEAR_PARTS.forEach(sql -> run(sql, articles));
        ProjectionSql.PUT_PARTS.forEach(sql -> run(sql, articles));
        run(ProjectionSql.PUT_ADDRESSES, articles);
        run("DELETE FROM delivery.withdrawn_article WHERE article_id = ANY(:articles)", articles);
        dropUnused(shown.without(shown(articles)));
    }

    void withdraw(Collection<UUID> articles, Instant now) {
        var shown = shown(articles);
        query(ProjectionSql.RECORD_WITHDRAWAL)
                .setParameter("articles", array(articles)).setParameter("now", now).executeUpdate();
        run("DELETE FROM delivery.article WHERE id = ANY(:articles)", articles);
        dropUnused(shown);
    }

    private Shown shown(Collection<UUID> articles) {
        return new Shown(Set.copyOf(list(ProjectionSql.SHOWN_SECTIONS, "articles", articles)),
                Set.copyOf(list(ProjectionSql.SHOWN_TAGS, "articles", articles)),
                Set.copyOf(list(ProjectionSql.SHOWN_AUTHORS, "articles", articles)),
                Set.copyOf(list(ProjectionSql.SHOWN_MEDIA, "articles", articles)));
    }

    /** What no public article uses any more is not public any more. */
    private void dropUnused(Shown shown) {
        dropUnusedSections(shown.sections());
        dropUnused(ProjectionSql.LOCK_TAGS, ProjectionSql.DROP_UNUSED_TAGS, shown.tags());
        dropUnused(ProjectionSql.LOCK_AUTHORS, ProjectionSql.DROP_UNUSED_AUTHORS, shown.authors());
        dropUnusedMedia(shown.media());
    }

    private void dropUnusedSections(Set<UUID> sections) {
        dropUnused(ProjectionSql.LOCK_SECTIONS, ProjectionSql.DROP_UNUSED_SECTIONS, sections);
    }

    private void dropUnusedMedia(Set<UUID> media) {
        dropUnused(ProjectionSql.LOCK_MEDIA, ProjectionSql.DROP_UNUSED_MEDIA, media);
    }

    private void dropUnused(String lock, String drop, Set<UUID> ids) {
        if (!ids.isEmpty()) {
            list(lock, "ids", ids);
            query(drop).setParameter("ids", array(ids)).executeUpdate();
        }
    }

    void refreshSection(String path) {
        query(ProjectionSql.PUT_SECTIONS).setParameter("path", path).executeUpdate();
        query(ProjectionSql.PUT_SECTION_ADDRESSES).setParameter("path", path)
                .executeUpdate();
    }

    /**
     * The section and all below it have moved; of that, what is public moves too, with its articles.
     *
     * @param withArticles false where they follow by {@link #fileUnderAncestors}
     */
    void moveSection(UUID id, String path, boolean withArticles) {
        if (list(MoveSql.IS_SECTION_PUBLIC, "ids", Set.of(id)).isEmpty()) {
            return;
        }
        var former = Set.copyOf(list(MoveSql.ANCESTORS, "ids", Set.of(id)));
        query(ProjectionSql.PUT_SECTIONS).setParameter("path", path).executeUpdate();
        if (withArticles && !former.equals(Set.copyOf(list(MoveSql.ANCESTORS, "ids", Set.of(id))))) {
            fileUnderAncestors(list(MoveSql.ARTICLES_IN_SECTION, "ids", Set.of(id)));
        }
        query(MoveSql.PUT_ADDRESSES_AROUND).setParameter("path", path).executeUpdate();
    }

    /** These articles are in the sections above their own ones as these stand now, and in no others. */
    void fileUnderAncestors(Collection<UUID> articles) {
        query(MoveSql.LOCK_ARTICLES).setParameter("articles", array(articles)).getSingleResult();
        run(MoveSql.LEAVE_ANCESTORS, articles);
        run(MoveSql.JOIN_ANCESTORS, articles);
        run(MoveSql.FILE_UNDER_SECTIONS, articles);
    }

    /** Of these, public articles have the one tag instead of the other. */
    void replaceTag(UUID id, UUID by, Collection<UUID> articles) {
        var ids = array(articles);
        query(MoveSql.LOCK_ARTICLES_WITH_TAG).setParameter("id", id).setParameter("articles", ids).getSingleResult();
        query(MoveSql.TOUCH_ARTICLES_WITH_TAG).setParameter("id", id).setParameter("articles", ids).executeUpdate();
        MoveSql.ADD_TAG_INSTEAD.forEach(sql -> query(sql).setParameter("id", id).setParameter("into", by)
                .setParameter("articles", ids).executeUpdate());
        MoveSql.LEAVE_TAG.forEach(sql -> query(sql).setParameter("id", id).setParameter("articles", ids)
                .executeUpdate());
    }

    /** The tag, which no public article has any more, is not public any more. */
    void mergeTag(UUID id, UUID into) {
        query(MoveSql.REDIRECT_TAG).setParameter("id", id).setParameter("into", into).executeUpdate();
        refresh(List.of(MoveSql.DROP_TAG), id);
        refresh(List.of(ProjectionSql.REFRESH_TAG_ADDRESSES), into);
    }

    void refreshTag(UUID id) {
        refresh(List.of(ProjectionSql.REFRESH_TAG, ProjectionSql.REFRESH_TAG_ADDRESSES), id);
    }

    void refreshAuthor(UUID id) {
        var former = portraits(id);
        refresh(List.of(ProjectionSql.ADD_PORTRAIT, ProjectionSql.ADD_PORTRAIT_CAPTIONS, ProjectionSql.REFRESH_AUTHOR),
                id);
        dropUnusedMedia(difference(former, portraits(id)));
    }

    private Set<UUID> portraits(UUID author) {
        return Set.copyOf(list(ProjectionSql.SHOWN_PORTRAIT, "ids", Set.of(author)));
    }

    void refreshMedia(UUID id) {
        refresh(List.of(ProjectionSql.REFRESH_MEDIA, ProjectionSql.DROP_CAPTIONS, ProjectionSql.REFRESH_CAPTIONS), id);
    }

    private void refresh(List<String> statements, UUID id) {
        statements.forEach(sql -> query(sql).setParameter("id", id).executeUpdate());
    }

    /** Callers have flushed; to look for changes before each of these statements would cost more than they do. */
    private Query query(String sql) {
        return entityManager.createNativeQuery(sql).setFlushMode(FlushModeType.COMMIT);
    }

    @SuppressWarnings("unchecked")
    private List<UUID> list(String sql, String parameter, Collection<UUID> ids) {
        return (List<UUID>) entityManager.createNativeQuery(sql, UUID.class)
                .setParameter(parameter, array(ids)).setFlushMode(FlushModeType.COMMIT).getResultList();
    }

    private void run(String sql, Collection<UUID> articles) {
        query(sql).setParameter("articles", array(articles)).executeUpdate();
    }

    /** What some articles show of sections, tags, authors and media. */
    private record Shown(Set<UUID> sections, Set<UUID> tags, Set<UUID> authors, Set<UUID> media) {

        Shown without(Shown other) {
            return new Shown(difference(sections, other.sections), difference(tags, other.tags), difference(authors, other.authors),
                    difference(media, other.media));
        }
    }

    private static Set<UUID> difference(Set<UUID> from, Set<UUID> what) {
        return from.stream().filter(id -> !what.contains(id)).collect(Collectors.toSet());
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
