package dev.dateline.editorial.publishing;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.dateline.body.sanitise.LinkedMedia;
import dev.dateline.editorial.replacement.BodyMediaRepository;
import dev.dateline.editorial.replacement.BodyMediaRepository.BodyTable;
import dev.dateline.vocabulary.ResourceKind;

/** Replaces a media item by another in public articles. */
@ApplicationScoped
class ReplacedMediaRepository {

    private static final String MEDIA = """
            shown.id = :by AND EXISTS (
                SELECT FROM delivery.article_media u WHERE u.media_id = :id AND u.article_id = ANY(:articles))""";
    private static final String CAPTIONS = """
            shown.media_id = :by AND EXISTS (
                SELECT FROM delivery.article_media u WHERE u.media_id = :id AND u.article_id = ANY(:articles))""";

    /** The article and its index entry last, because they are computed from the usages. */
    private static final List<String> REPLACE = List.of(
            "UPDATE delivery.article_media SET media_id = :by WHERE media_id = :id AND article_id = ANY(:articles)", """
            UPDATE delivery.article a SET changed_at = greatest(changed_at, clock_timestamp()),
                refers_to = jsonb_set(refers_to, '{media}', (
                    SELECT jsonb_agg(CASE WHEN m.usage ->> 'id' = cast(:id AS text)
                                          THEN jsonb_set(m.usage, '{id}', to_jsonb(cast(:by AS uuid))) ELSE m.usage END
                                     ORDER BY m.place)
                    FROM jsonb_array_elements(a.refers_to -> 'media') WITH ORDINALITY m(usage, place)))
            WHERE a.id = ANY(:articles)
              AND a.refers_to @> jsonb_build_object('media', jsonb_build_array(jsonb_build_object('id', cast(:id AS uuid))))
              AND a.id IN (SELECT article_id FROM delivery.article_media WHERE media_id = :by)""", """
            UPDATE delivery.article_filing f SET media = l.media
            FROM delivery.article_links l
            WHERE l.article_id = f.article_id AND f.article_id = ANY(:articles) AND f.media @> ARRAY[:id]
              AND f.article_id IN (SELECT article_id FROM delivery.article_media WHERE media_id = :by)""");

    private static final BodyTable BODIES = new BodyTable("""
            SELECT article_id, length(html) FROM delivery.article_body
            WHERE article_id = ANY(:articles) AND strpos(html, :id) > 0 ORDER BY article_id""",
            "SELECT article_id, html FROM delivery.article_body WHERE article_id = ANY(:articles)", """
            UPDATE delivery.article_body b SET html = n.html
            FROM unnest(cast(:articles AS uuid[]), cast(:bodies AS text[])) n(id, html) WHERE b.article_id = n.id""");

    private final EntityManager entityManager;
    private final ProjectionTableRepository tables;
    private final ProjectionRepository projection;
    private final BodyMediaRepository bodies;

    ReplacedMediaRepository(EntityManager entityManager, ProjectionTableRepository tables, ProjectionRepository projection,
            BodyMediaRepository bodies) {
        this.entityManager = entityManager;
        this.tables = tables;
        this.projection = projection;
        this.bodies = bodies;
    }

    /** The articles are locked. */
    void replace(UUID id, UUID replacement, Collection<UUID> articles) {
        var url = (String) entityManager.createNativeQuery("SELECT url FROM editorial.media WHERE id = :id")
                .setParameter("id", replacement).getSingleResult();
        var by = new LinkedMedia(replacement, url);
        var ids = articles.toArray(UUID[]::new);
        run(tables.get("media").add(MEDIA), id, by, ids);
        run(tables.get("caption").add(CAPTIONS), id, by, ids);
        REPLACE.forEach(sql -> run(sql, id, by, ids));
        bodies.replace(BODIES, articles, id, by);
        projection.dropUnused(ResourceKind.MEDIA, Set.of(id));
    }

    private void run(String sql, UUID id, LinkedMedia by, UUID[] articles) {
        projection.query(sql).setParameter("id", id).setParameter("by", by.id()).setParameter("articles", articles)
                .executeUpdate();
    }
}
