package dev.dateline.editorial.publishing;

import java.util.List;

import dev.dateline.editorial.publishing.ConsistencyRepository.Check;
import dev.dateline.vocabulary.ResourceKind;

/** Invariants of published content that are no comparison of a table with its view. */
final class ConsistencySql {

    /** The public version of these articles is their latest revision, so that all of it equals the preview. */
    static final String LATEST_IS_PUBLIC = "SELECT id FROM editorial.article WHERE published_version = version";

    private static final String PUBLIC_ARTICLES = """
            SELECT coalesce(d.id, a.id), CASE WHEN d.id IS NULL THEN 'missing' WHEN a.id IS NULL THEN 'superfluous'
                                              ELSE 'different version' END
            FROM delivery.article d
            FULL JOIN (SELECT id, published_version FROM editorial.article WHERE published_version IS NOT NULL) a ON a.id = d.id
            WHERE d.version IS DISTINCT FROM a.published_version""";

    private static final String REVISIONS = """
            SELECT a.id, 'revision ' || v.version || ' missing' FROM editorial.article a
            CROSS JOIN LATERAL (VALUES (a.version), (a.published_version)) v(version)
            WHERE v.version IS NOT NULL
              AND NOT EXISTS (SELECT FROM editorial.revision r WHERE r.article_id = a.id AND r.version = v.version)""";

    private static final String STATUS = """
            SELECT id, 'status ' || lower(status) || ' of a public article' FROM editorial.article
            WHERE published_version IS NOT NULL AND status <> 'PUBLISHED'""";

    /** The filters of lists, which are computed from the links. */
    private static final String FILING = """
            SELECT coalesce(f.article_id, l.article_id), CASE WHEN f.article_id IS NULL THEN 'missing' ELSE 'different' END
            FROM delivery.article_filing f FULL JOIN delivery.article_links l ON l.article_id = f.article_id
            WHERE (f.published_at, f.updated_at) IS DISTINCT FROM (l.published_at, l.updated_at)
               OR NOT (f.traits @> l.traits AND f.traits <@ l.traits AND f.sections @> l.sections AND f.sections <@ l.sections
                       AND f.own_sections @> l.own_sections AND f.own_sections <@ l.own_sections
                       AND f.tags @> l.tags AND f.tags <@ l.tags AND f.authors @> l.authors AND f.authors <@ l.authors
                       AND f.media @> l.media AND f.media <@ l.media)""";

    /** The ids from which lists read cards, of tags and authors in their order. */
    private static final String REFERENCES = """
            SELECT id, 'different' FROM delivery.article a
            WHERE refers_to -> 'tags' IS DISTINCT FROM coalesce((SELECT jsonb_agg(t.tag_id ORDER BY t.position)
                  FROM delivery.article_tag t WHERE t.article_id = a.id), '[]')
               OR refers_to -> 'authors' IS DISTINCT FROM coalesce((SELECT jsonb_agg(jsonb_build_object('id', c.author_id, 'role',
                  c.role) ORDER BY c.position) FROM delivery.article_author c WHERE c.article_id = a.id), '[]')""";

    private static final String ARTICLE_COUNTS = """
            SELECT t.id, 'number of articles' FROM delivery.%1$s t
            WHERE t.article_count <> (SELECT count(*) FROM delivery.article_%1$s l WHERE l.%1$s_id = t.id)""";

    private static final String SECTION_USAGE = """
            SELECT s.id, 'number of articles' FROM delivery.section s
            WHERE coalesce((SELECT u.article_count FROM delivery.section_usage u WHERE u.section_id = s.id), 0)
                <> (SELECT count(*) FROM delivery.article_section l WHERE l.section_id = s.id)""";

    /** The times that indexes repeat. */
    private static final String TIMES = """
            SELECT a.id, 'times differ' FROM delivery.article a
            WHERE EXISTS (SELECT FROM delivery.article_section l WHERE l.article_id = a.id
                          AND (l.published_at, l.updated_at) IS DISTINCT FROM (a.published_at, a.updated_at))
               OR EXISTS (SELECT FROM delivery.article_tag l WHERE l.article_id = a.id
                          AND (l.published_at, l.updated_at) IS DISTINCT FROM (a.published_at, a.updated_at))
               OR EXISTS (SELECT FROM delivery.article_author l WHERE l.article_id = a.id
                          AND (l.published_at, l.updated_at) IS DISTINCT FROM (a.published_at, a.updated_at))""";

    private static final String FILTER_TERMS = """
            SELECT f.article_id, 'terms for filters differ'
            FROM delivery.article_filing f
            CROSS JOIN LATERAL delivery.filter_terms(f.traits, f.sections, f.tags, f.authors) terms
            CROSS JOIN LATERAL ts_delete(f.vector, tsvector_to_array(terms)) others
            WHERE length(f.vector) - length(others) <> length(terms) OR others @@ cast('''@'':*' AS tsquery)""";

    private static final String HISTORY = """
            SELECT v.article_id, 'version ' || v.version || ' is not earlier' FROM delivery.superseded_version v
            JOIN delivery.article a ON a.id = v.article_id
            WHERE v.version >= a.version OR v.public_until > a.version_since""";

    private static final String WITHDRAWN =
            """
            SELECT w.article_id, 'superfluous' FROM delivery.withdrawn_article w JOIN delivery.article a ON a.id = w.article_id""";

    /** Explicit sections with their ancestors, and those of public articles. */
    private static final String PUBLIC_SECTIONS = """
            SELECT coalesce(d.id, n.id), CASE WHEN d.id IS NULL THEN 'missing' ELSE 'superfluous' END
            FROM delivery.section d
            FULL JOIN (SELECT s.id FROM editorial.section s
                       WHERE s.explicit OR EXISTS (SELECT FROM delivery.article_section l WHERE l.section_id = s.id)
                          OR EXISTS (SELECT FROM editorial.section below
                                     WHERE below.explicit AND starts_with(below.path, s.path || '/'))) n ON n.id = d.id
            WHERE d.id IS NULL OR n.id IS NULL""";

    private static final String UNUSED_TAGS = """
            SELECT id, 'superfluous' FROM delivery.tag t
            WHERE NOT EXISTS (SELECT FROM delivery.article_tag l WHERE l.tag_id = t.id)""";

    private static final String UNUSED_AUTHORS = """
            SELECT id, 'superfluous' FROM delivery.author a
            WHERE NOT EXISTS (SELECT FROM delivery.article_author l WHERE l.author_id = a.id)""";

    private static final String UNUSED_MEDIA = """
            SELECT id, 'superfluous' FROM delivery.media m
            WHERE NOT EXISTS (SELECT FROM delivery.article_media l WHERE l.media_id = m.id)
              AND NOT EXISTS (SELECT FROM delivery.collection_item i WHERE i.media_id = m.id)
              AND NOT EXISTS (SELECT FROM delivery.author a WHERE a.portrait_id = m.id)""";

    /** Saved collections are public. */
    private static final String COLLECTIONS = """
            SELECT coalesce(d.id, c.id), CASE WHEN d.id IS NULL THEN 'missing' ELSE 'superfluous' END
            FROM delivery.collection d FULL JOIN editorial.collection c ON c.id = d.id
            WHERE d.id IS NULL OR c.id IS NULL""";

    /** The change feed of one kind; the name of its table has to be inserted. */
    private static final String CHANGES = """
            SELECT coalesce(d.id, c.resource_id), CASE WHEN d.id IS NULL THEN 'published' ELSE 'not published' END
            FROM delivery.%1$s d
            FULL JOIN (SELECT resource_id FROM delivery.change WHERE resource = '%2$s' AND change = 'PUBLISHED') c
                ON c.resource_id = d.id
            WHERE d.id IS NULL OR c.resource_id IS NULL""";

    /** Redirects to public resources of one kind; the name of its table has to be inserted. */
    private static final String ADDRESSES = """
            SELECT d.id, 'redirect ' || coalesce(f.address, p.address) || CASE WHEN f.address IS NULL THEN ' missing'
                   WHEN p.address IS NULL THEN ' superfluous' END
            FROM (SELECT * FROM delivery.former_address WHERE kind = '%2$s') f
            FULL JOIN (SELECT * FROM preview.former_address WHERE kind = '%2$s') p
                ON p.address = f.address AND p.target_id = f.target_id
            JOIN delivery.%1$s d ON d.id = coalesce(f.target_id, p.target_id)
            WHERE f.address IS NULL OR p.address IS NULL""";

    private static final String REDIRECTS = """
            SELECT coalesce(r.id, c.id), CASE WHEN r.id IS NULL THEN 'missing' WHEN c.id IS NULL THEN 'superfluous' ELSE 'different' END
            FROM delivery.redirect r FULL JOIN delivery.current_redirect c ON c.id = r.id
            WHERE (r.to_address, r.target_id) IS DISTINCT FROM (c.to_address, c.target_id)""";

    static final List<Check> CHECKS = List.of(
            new Check(ResourceKind.ARTICLE, "public articles", PUBLIC_ARTICLES),
            new Check(ResourceKind.ARTICLE, "revision", REVISIONS),
            new Check(ResourceKind.ARTICLE, "status", STATUS),
            new Check(ResourceKind.ARTICLE, "article_filing", FILING),
            new Check(ResourceKind.ARTICLE, "refers_to", REFERENCES),
            new Check(ResourceKind.ARTICLE, "times of links", TIMES),
            new Check(ResourceKind.ARTICLE, "article_filing", FILTER_TERMS),
            new Check(ResourceKind.ARTICLE, "superseded_version", HISTORY),
            new Check(ResourceKind.ARTICLE, "withdrawn_article", WITHDRAWN),
            new Check(ResourceKind.SECTION, "public sections", PUBLIC_SECTIONS),
            new Check(ResourceKind.TAG, "public tags", UNUSED_TAGS),
            new Check(ResourceKind.SECTION, "section_usage", SECTION_USAGE),
            new Check(ResourceKind.TAG, "article_count", ARTICLE_COUNTS.formatted("tag")),
            new Check(ResourceKind.AUTHOR, "article_count", ARTICLE_COUNTS.formatted("author")),
            new Check(ResourceKind.AUTHOR, "public authors", UNUSED_AUTHORS),
            new Check(ResourceKind.MEDIA, "public media", UNUSED_MEDIA),
            new Check(ResourceKind.COLLECTION, "public collections", COLLECTIONS),
            changes(ResourceKind.ARTICLE), changes(ResourceKind.SECTION), changes(ResourceKind.TAG),
            changes(ResourceKind.AUTHOR), changes(ResourceKind.MEDIA), changes(ResourceKind.COLLECTION),
            addresses(ResourceKind.ARTICLE), addresses(ResourceKind.SECTION), addresses(ResourceKind.TAG),
            addresses(ResourceKind.AUTHOR), addresses(ResourceKind.COLLECTION), changes(ResourceKind.REDIRECT),
            new Check(ResourceKind.REDIRECT, "redirect", REDIRECTS));

    private ConsistencySql() {
    }

    private static Check changes(ResourceKind kind) {
        return new Check(kind, "change", CHANGES.formatted(kind.table(), kind.name()));
    }

    private static Check addresses(ResourceKind kind) {
        return new Check(kind, "former_address", ADDRESSES.formatted(kind.table(), kind.name()));
    }
}
