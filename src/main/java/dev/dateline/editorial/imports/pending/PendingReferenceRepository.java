package dev.dateline.editorial.imports.pending;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import dev.dateline.editorial.imports.Finding;

/** References to media items that do not exist yet: usages and portraits, and media in bodies. */
@ApplicationScoped
public class PendingReferenceRepository implements PanacheRepositoryBase<UnresolvedReference, Long> {

    List<UnresolvedReference> listPortraits(Collection<String> externalIds) {
        return externalIds.isEmpty() ? List.of() : list("externalId in ?1 and field = ?2 order by sourceId",
                externalIds, UnresolvedReference.PORTRAIT);
    }

    /** External ids of existing media items that references are unresolved to. */
    @SuppressWarnings("unchecked")
    List<String> listResolvable(int atMost) {
        return getEntityManager().createNativeQuery("""
                SELECT DISTINCT u.external_id FROM editorial.unresolved_reference u
                JOIN editorial.media m ON m.external_id = u.external_id LIMIT :limit""")
                .setParameter("limit", atMost).getResultList();
    }

    /** All unresolved usages of these articles. */
    List<UnresolvedReference> listUsages(Collection<UUID> articles) {
        return list("sourceId in ?1 and position is not null order by sourceId, position, id", articles);
    }

    /** Flushes and clears the session, so that a long transaction does not fill the memory. */
    public void flushAndClear() {
        flush();
        getEntityManager().clear();
    }

    /** Stores the references of a batch, which replace those that its articles and authors had before. */
    public void replace(PendingReferences pending, UUID run) {
        repeat(pending.unchanged(), run);
        var sources = pending.sourcesKnownBefore();
        if (!sources.isEmpty()) {
            delete("sourceId in ?1", sources);
        }
        persist(pending.references());
        deleteUnlinked(pending.bodiesKnownBefore());
        addUnlinked(pending.unlinked());
    }

    /** Notes on the unresolved references of an import, in line order. */
    public List<Finding> listNotes(UUID run, int atMost) {
        return find("importRun = ?1 order by line, id", run).range(0, atMost - 1).stream()
                .map(UnresolvedReference::note).toList();
    }

    public long countOfRun(UUID run) {
        return count("importRun", run);
    }

    /** States the unresolved references of these articles at these lines of the import. */
    private void repeat(Map<UUID, Long> lines, UUID run) {
        if (!lines.isEmpty()) {
            getEntityManager()
                    .createNativeQuery(
                            """
                    UPDATE editorial.unresolved_reference SET import_run = :run, line = k.line
                    FROM unnest(cast(:articles AS uuid[]), cast(:lines AS bigint[])) k(article, line) WHERE source_id = k.article""")
                    .setParameter("run", run).setParameter("articles", lines.keySet().toArray(UUID[]::new))
                    .setParameter("lines", lines.values().toArray(Long[]::new)).executeUpdate();
        }
    }

    /** The bodies of these articles show the items now. */
    void deleteInBodies(Collection<UUID> articles, Collection<String> externalIds) {
        if (!externalIds.isEmpty()) {
            delete("sourceId in ?1 and field = ?2 and externalId in ?3", articles, UnresolvedReference.BODY, externalIds);
        }
    }

    private void deleteUnlinked(Collection<UUID> articles) {
        if (!articles.isEmpty()) {
            getEntityManager().createNativeQuery("DELETE FROM editorial.unlinked_media WHERE article_id = ANY(:articles)")
                    .setParameter("articles", articles.toArray(UUID[]::new)).executeUpdate();
        }
    }

    private void addUnlinked(Collection<UnlinkedMedia> media) {
        if (media.isEmpty()) {
            return;
        }
        getEntityManager().createNativeQuery("""
                INSERT INTO editorial.unlinked_media (article_id, position, key)
                SELECT * FROM unnest(cast(:articles AS uuid[]), cast(:positions AS int[]), cast(:keys AS uuid[]))
                ON CONFLICT DO NOTHING""")
                .setParameter("articles", media.stream().map(UnlinkedMedia::article).toArray(UUID[]::new))
                .setParameter("positions", media.stream().map(UnlinkedMedia::position).toArray(Integer[]::new))
                .setParameter("keys", media.stream().map(UnlinkedMedia::key).toArray(UUID[]::new)).executeUpdate();
    }

    /** The articles, in the order of their ids, that refer to these media items, in their usages or bodies. */
    @SuppressWarnings("unchecked")
    List<UUID> listArticles(Collection<String> externalIds, Collection<UUID> keys, UUID after, int atMost) {
        return getEntityManager().createNativeQuery("""
                SELECT source_id FROM editorial.unresolved_reference
                WHERE external_id = ANY(:externalIds) AND field <> 'portrait' AND source_id > :after
                UNION SELECT article_id FROM editorial.unlinked_media WHERE key = ANY(:keys) AND article_id > :after
                ORDER BY 1 LIMIT :limit""")
                .setParameter("externalIds", externalIds.toArray(String[]::new))
                .setParameter("keys", keys.toArray(UUID[]::new))
                .setParameter("after", after).setParameter("limit", atMost).getResultList();
    }

    @SuppressWarnings("unchecked")
    List<UnlinkedMedia> listUnlinked(Collection<UUID> articles, Collection<UUID> keys) {
        List<Object[]> rows = getEntityManager().createNativeQuery("""
                SELECT article_id, position, key FROM editorial.unlinked_media
                WHERE article_id = ANY(:articles) AND key = ANY(:keys) ORDER BY article_id, position, key""")
                .setParameter("articles", articles.toArray(UUID[]::new)).setParameter("keys", keys.toArray(UUID[]::new))
                .getResultList();
        var media = new ArrayList<UnlinkedMedia>(rows.size());
        rows.forEach(row -> media.add(new UnlinkedMedia((UUID) row[0], ((Number) row[1]).intValue(), (UUID) row[2])));
        return media;
    }

    /** Media at these positions are linked now. */
    void deleteUnlinked(UUID article, Collection<Integer> positions) {
        getEntityManager().createNativeQuery("""
                DELETE FROM editorial.unlinked_media WHERE article_id = :article AND position = ANY(:positions)""")
                .setParameter("article", article).setParameter("positions", positions.toArray(Integer[]::new))
                .executeUpdate();
    }

    /**
     * @param position among the media of the body, from 0
     * @param key of a media item that it may be
     */
    record UnlinkedMedia(UUID article, int position, UUID key) {
    }
}
