package dev.dateline.delivery.article;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.hibernate.orm.PersistenceUnit;

import dev.dateline.body.ArticleLinks;
import dev.dateline.body.block.LinkTarget;
import dev.dateline.vocabulary.UuidFormat;

/** Looks up the published articles that bodies link to. */
@ApplicationScoped
public class LinkTargetRepository {

    private static final String BY_SLUG = "by-slug/";

    private final EntityManager entityManager;
    private final SiteConfig site;

    LinkTargetRepository(@PersistenceUnit("delivery") EntityManager entityManager, SiteConfig site) {
        this.entityManager = entityManager;
        this.site = site;
    }

    /** By the keys of {@link ArticleLinks}; unpublished articles are omitted. One statement, or none if no body has such links. */
    public Map<String, LinkTarget> findByBodies(Stream<String> bodies) {
        var keys = new HashSet<String>();
        bodies.forEach(html -> keys.addAll(ArticleLinks.keys(html)));
        return keys.isEmpty() ? Map.of() : find(keys);
    }

    private Map<String, LinkTarget> find(Collection<String> keys) {
        var ids = keys.stream().map(UuidFormat::parse).flatMap(Optional::stream).toArray(UUID[]::new);
        var slugs = keys.stream().filter(key -> key.startsWith(BY_SLUG)).map(key -> key.substring(BY_SLUG.length()))
                .toArray(String[]::new);
        var targets = new HashMap<String, LinkTarget>();
        rows(ids, slugs).forEach(row -> targets.putIfAbsent((String) row[0], target(row)));
        return targets;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(UUID[] ids, String[] slugs) {
        return entityManager.createNativeQuery("""
                SELECT k.key, a.id, a.slug, a.language, s.path
                FROM (SELECT cast(id AS text), id FROM delivery.article WHERE id = ANY(:ids)
                      UNION ALL
                      SELECT cast(reference AS text), article_id FROM delivery.article_url WHERE reference = ANY(:ids)
                      UNION ALL
                      SELECT 'by-slug/' || slug, id FROM delivery.article WHERE slug = ANY(:slugs)
                      UNION ALL
                      SELECT 'by-slug/' || address, target_id FROM delivery.former_address
                      WHERE kind = 'ARTICLE' AND address = ANY(:slugs)) k(key, id)
                JOIN delivery.article a ON a.id = k.id LEFT JOIN delivery.section s ON s.id = a.section_id""")
                .setParameter("ids", ids).setParameter("slugs", slugs).getResultList();
    }

    private LinkTarget target(Object[] row) {
        var id = (UUID) row[1];
        var slug = (String) row[2];
        var path = (String) row[4];
        var url = site.articleUrl().map(template -> url(template, id, slug, (String) row[3], path)).orElse(null);
        return new LinkTarget(id, slug, path, url);
    }

    /** @param section null for none */
    static String url(String template, UUID id, String slug, String language, String section) {
        return template.replace("{section}/", section == null ? "" : section + "/")
                .replace("{section}", section == null ? "" : section).replace("{slug}", slug).replace("{id}", id.toString())
                .replace("{language}", language);
    }
}
