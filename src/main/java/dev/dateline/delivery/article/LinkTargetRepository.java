package dev.dateline.delivery.article;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.body.ArticleLinks;
import dev.dateline.body.block.LinkTarget;
import dev.dateline.delivery.cache.Keys;
import dev.dateline.delivery.cache.ResponseKeys;
import dev.dateline.delivery.query.Columns;
import dev.dateline.delivery.query.PublishedData;
import dev.dateline.delivery.query.SqlQuery;
import dev.dateline.delivery.site.SiteUrls;
import dev.dateline.http.preview.Preview;
import dev.dateline.vocabulary.UuidFormat;

/** Looks up the published articles that bodies link to. */
@ApplicationScoped
public class LinkTargetRepository {

    private static final String BY_SLUG = "by-slug/";

    private static final String FIND = """
            SELECT k.key, a.id, a.slug, a.language, s.id, s.path
            FROM (SELECT cast(id AS text), id FROM article WHERE id = ANY(:ids)
                  UNION ALL
                  SELECT cast(reference AS text), article_id FROM article_url WHERE reference = ANY(:ids)
                  UNION ALL
                  SELECT 'by-slug/' || slug, id FROM article WHERE slug = ANY(:slugs)
                  UNION ALL
                  SELECT 'by-slug/' || address, target_id FROM former_address
                  WHERE kind = 'ARTICLE' AND address = ANY(:slugs)) k(key, id)
            JOIN article a ON a.id = k.id LEFT JOIN section s ON s.id = a.section_id""";

    private final PublishedData data;
    private final SiteUrls urls;
    private final ResponseKeys keys;

    LinkTargetRepository(PublishedData data, SiteUrls urls, ResponseKeys keys) {
        this.data = data;
        this.urls = urls;
        this.keys = keys;
    }

    /** By the keys of {@link ArticleLinks}; unpublished articles are omitted. One statement, or none without keys. */
    public Map<String, LinkTarget> findByKeys(Set<String> links) {
        return links.isEmpty() || Preview.isOfOneArticle() ? Map.of() : find(links);
    }

    private Map<String, LinkTarget> find(Set<String> links) {
        var ids = links.stream().map(UuidFormat::parse).flatMap(Optional::stream).toArray(UUID[]::new);
        var slugs = links.stream().filter(link -> link.startsWith(BY_SLUG)).map(link -> link.substring(BY_SLUG.length()))
                .toArray(String[]::new);
        Stream.of(ids).map(Keys::article).forEach(keys::add);
        Stream.of(slugs).map(Keys::slug).forEach(keys::add);
        var found = data.list(SqlQuery.planned(FIND, Map.of("ids", ids, "slugs", slugs)), this::target);
        var targets = new HashMap<String, LinkTarget>();
        found.forEach(link -> {
            targets.putIfAbsent(link.key(), link.target());
            keys.add(Keys.article(link.target().id()));
            if (link.section() != null) {
                keys.add(Keys.section(link.section()));
            }
        });
        return targets;
    }

    private Link target(Columns row) throws SQLException {
        var key = row.text();
        var id = row.id();
        var slug = row.text();
        var language = row.text();
        var section = row.id();
        var path = row.text();
        var url = urls.find(id, slug, language, path).orElse(null);
        return new Link(key, section, new LinkTarget(id, slug, path, url));
    }

    /** @param section of the target; null if it has none */
    private record Link(String key, UUID section, LinkTarget target) {
    }
}
