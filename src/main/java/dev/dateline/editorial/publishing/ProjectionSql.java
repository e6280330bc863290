package dev.dateline.editorial.publishing;

import java.util.List;

/**
 * The statements that copy from {@code editorial} to {@code delivery}. Rows are taken in the order of their ids, so that
 * two publications at once never wait for each other in a circle.
 */
final class ProjectionSql {

    private static final String SECTION_ROWS = """
            SELECT s.id, s.parent_id, s.slug, s.path, s.name, s.description, s.position,
                   cardinality(string_to_array(s.path, '/')) - 1,
                   (SELECT jsonb_agg(jsonb_build_object('id', a.id, 'path', a.path, 'name', a.name)
                                     ORDER BY length(a.path))
                    FROM editorial.section a WHERE a.path = s.path OR starts_with(s.path, a.path || '/')),
                   s.updated_at, clock_timestamp()
            FROM editorial.section s
            """;
    private static final String SECTION_COLUMNS = """
            delivery.section AS shown (id, parent_id, slug, path, name, description, position, depth, breadcrumb, updated_at,
                changed_at)
            """;

    /** The sections of the articles, with their ancestors. */
    private static final String USED_SECTIONS = """
            SELECT a.id
            FROM (SELECT DISTINCT u.path FROM editorial.section u
                  WHERE u.id IN (SELECT section_id FROM editorial.article WHERE id = ANY(:articles))
                     OR u.id IN (SELECT section_id FROM editorial.article_section
                                 WHERE article_id = ANY(:articles))) used
            JOIN editorial.section a ON a.path = used.path OR starts_with(used.path, a.path || '/')
            """;
    static final String ADD_SECTIONS = "INSERT INTO " + SECTION_COLUMNS + SECTION_ROWS
            + "WHERE s.id IN (" + USED_SECTIONS + """
                WHERE NOT EXISTS (SELECT FROM delivery.section d WHERE d.id = a.id))
            ORDER BY s.id FOR SHARE OF s
            ON CONFLICT (id) DO NOTHING""";

    /** The section of a path with its ancestors, and of its descendants those that are public. */
    static final String PUT_SECTIONS = "INSERT INTO " + SECTION_COLUMNS + SECTION_ROWS + """
            WHERE s.path = :path OR starts_with(:path, s.path || '/')
               OR starts_with(s.path, :path || '/') AND EXISTS (SELECT FROM delivery.section d WHERE d.id = s.id)
            ORDER BY s.id FOR SHARE OF s
            ON CONFLICT (id) DO UPDATE SET parent_id = excluded.parent_id, slug = excluded.slug, path = excluded.path,
                name = excluded.name, description = excluded.description, position = excluded.position,
                depth = excluded.depth, breadcrumb = excluded.breadcrumb, updated_at = excluded.updated_at,
                changed_at = greatest(shown.changed_at, excluded.changed_at)
            WHERE (shown.parent_id, shown.slug, shown.path, shown.name, shown.description, shown.position, shown.depth,
                   shown.breadcrumb, shown.updated_at)
                IS DISTINCT FROM (excluded.parent_id, excluded.slug, excluded.path, excluded.name, excluded.description,
                   excluded.position, excluded.depth, excluded.breadcrumb, excluded.updated_at)""";

    static final String PUT_SECTION_ADDRESSES = """
            INSERT INTO delivery.former_address (kind, address, target_id)
            SELECT f.kind, f.address, f.target_id FROM editorial.former_address f
            JOIN editorial.section s ON s.id = f.target_id
            WHERE f.kind = 'SECTION' AND f.once_public AND s.path = :path
            ON CONFLICT (kind, address) DO UPDATE SET target_id = excluded.target_id""";

    private static final String TAG_COLUMNS = "id, slug, name, kind, description, updated_at";
    static final String ADD_TAGS = """
            INSERT INTO delivery.tag (%1$s)
            SELECT %1$s FROM editorial.tag
            WHERE id IN (SELECT tag_id FROM editorial.article_tag WHERE article_id = ANY(:articles))
              AND NOT EXISTS (SELECT FROM delivery.tag d WHERE d.id = editorial.tag.id)
            ORDER BY id
            ON CONFLICT (id) DO NOTHING""".formatted(TAG_COLUMNS);
    static final String REFRESH_TAG = """
            UPDATE delivery.tag d SET slug = t.slug, name = t.name, kind = t.kind, description = t.description,
                updated_at = t.updated_at
            FROM editorial.tag t WHERE t.id = d.id AND d.id = :id""";
    static final String REFRESH_TAG_ADDRESSES = """
            INSERT INTO delivery.former_address (kind, address, target_id)
            SELECT f.kind, f.address, f.target_id FROM editorial.former_address f
            JOIN delivery.tag t ON t.id = f.target_id WHERE f.target_id = :id AND f.once_public
            ON CONFLICT (kind, address) DO UPDATE SET target_id = excluded.target_id""";

    private static final String MEDIA_COLUMNS = """
            id, type, url, mime_type, width, height, duration, focal_x, focal_y, credit, rights_holder, rights_terms,
            rights_expire_at, default_language, updated_at""";
    private static final String CAPTION_COLUMNS = "id, media_id, language, text, alt_text, credit, updated_at";
    private static final String USED_MEDIA = """
            SELECT media_id FROM editorial.article_media WHERE article_id = ANY(:articles)
            UNION SELECT a.portrait_id FROM editorial.author a
            JOIN editorial.article_author c ON c.author_id = a.id AND c.article_id = ANY(:articles)""";
    private static final String PORTRAIT = """
            SELECT a.portrait_id FROM editorial.author a JOIN delivery.author d ON d.id = a.id WHERE a.id = :id""";
    private static final String ADD_MEDIA_IN = """
            INSERT INTO delivery.media (%1$s)
            SELECT %1$s FROM editorial.media
            WHERE id IN (%2$s) AND NOT EXISTS (SELECT FROM delivery.media d WHERE d.id = editorial.media.id)
            ORDER BY id
            ON CONFLICT (id) DO NOTHING""";
    private static final String ADD_CAPTIONS_IN = """
            INSERT INTO delivery.caption (%1$s)
            SELECT %1$s FROM editorial.caption
            WHERE media_id IN (%2$s) AND NOT EXISTS (SELECT FROM delivery.caption d WHERE d.id = editorial.caption.id)
            ORDER BY id
            ON CONFLICT DO NOTHING""";
    static final String ADD_MEDIA = ADD_MEDIA_IN.formatted(MEDIA_COLUMNS, USED_MEDIA);
    static final String ADD_CAPTIONS = ADD_CAPTIONS_IN.formatted(CAPTION_COLUMNS, USED_MEDIA);
    static final String ADD_PORTRAIT = ADD_MEDIA_IN.formatted(MEDIA_COLUMNS, PORTRAIT);
    static final String ADD_PORTRAIT_CAPTIONS = ADD_CAPTIONS_IN.formatted(CAPTION_COLUMNS, PORTRAIT);
    static final String REFRESH_MEDIA = """
            UPDATE delivery.media d SET type = m.type, url = m.url, mime_type = m.mime_type, width = m.width,
                height = m.height, duration = m.duration, focal_x = m.focal_x, focal_y = m.focal_y, credit = m.credit,
                rights_holder = m.rights_holder, rights_terms = m.rights_terms, rights_expire_at = m.rights_expire_at,
                default_language = m.default_language, updated_at = m.updated_at
            FROM editorial.media m WHERE m.id = d.id AND d.id = :id""";
    static final String DROP_CAPTIONS = """
            DELETE FROM delivery.caption d WHERE d.media_id = :id
              AND NOT EXISTS (SELECT FROM editorial.caption c WHERE c.id = d.id)""";
    static final String REFRESH_CAPTIONS = """
            INSERT INTO delivery.caption (%1$s)
            SELECT %1$s FROM editorial.caption c
            WHERE media_id = :id AND EXISTS (SELECT FROM delivery.media m WHERE m.id = c.media_id)
            ORDER BY id
            ON CONFLICT (id) DO UPDATE SET language = excluded.language, text = excluded.text,
                alt_text = excluded.alt_text, credit = excluded.credit, updated_at = excluded.updated_at"""
            .formatted(CAPTION_COLUMNS);

    private static final String AUTHOR_COLUMNS = "id, slug, name, bio, portrait_id, updated_at";
    static final String ADD_AUTHORS = """
            INSERT INTO delivery.author (%1$s)
            SELECT %1$s FROM editorial.author
            WHERE id IN (SELECT author_id FROM editorial.article_author WHERE article_id = ANY(:articles))
              AND NOT EXISTS (SELECT FROM delivery.author d WHERE d.id = editorial.author.id)
            ORDER BY id
            ON CONFLICT (id) DO NOTHING""".formatted(AUTHOR_COLUMNS);
    static final String REFRESH_AUTHOR = """
            UPDATE delivery.author d SET slug = a.slug, name = a.name, bio = a.bio, portrait_id = a.portrait_id,
                updated_at = a.updated_at
            FROM editorial.author a WHERE a.id = d.id AND d.id = :id""";

    /** A slug under which an article is or was public leads to it ever after; of several, to the one that had it last. */
    static final String REMEMBER_SLUGS = """
            INSERT INTO editorial.former_address (kind, address, target_id)
            SELECT DISTINCT ON (d.slug) 'ARTICLE', d.slug, d.id
            FROM (SELECT id, slug, NULL AS withdrawn_at FROM delivery.article
                  UNION ALL SELECT article_id, slug, withdrawn_at FROM delivery.withdrawn_article) d
            JOIN editorial.article a ON a.id = d.id
            WHERE d.id = ANY(:articles) AND d.slug <> a.slug
            ORDER BY d.slug, d.withdrawn_at DESC NULLS FIRST
            ON CONFLICT (kind, address) DO UPDATE SET target_id = excluded.target_id, once_public = true""";

    /**
     * Who takes a slug that another once had takes it for good: when it is withdrawn, the slug does not lead back to the
     * other, whose article is not the one that was there last.
     */
    static final List<String> FORGET_TAKEN_SLUGS = List.of("""
            DELETE FROM delivery.former_address f USING editorial.article a
            WHERE a.id = ANY(:articles) AND f.kind = 'ARTICLE' AND f.address = a.slug""", """
            DELETE FROM editorial.former_address f USING editorial.article a
            WHERE a.id = ANY(:articles) AND f.kind = 'ARTICLE' AND f.address = a.slug""", """
            UPDATE delivery.withdrawn_article w SET slug = NULL FROM editorial.article a
            WHERE a.id = ANY(:articles) AND w.slug = a.slug AND w.article_id <> a.id""");

    /** Keeps what another version is about to replace. */
    static final String KEEP_SUPERSEDED = """
            INSERT INTO delivery.superseded_version (article_id, version, public_from, public_until, type, language, slug,
                headline, kicker, summary, dateline, byline, canonical_url, source, rights, embargoed_until, expires_at,
                corrections, html)
            SELECT v.article_id, v.version, v.public_from, greatest(v.public_from, now()), v.type, v.language,
                v.slug, v.headline, v.kicker, v.summary, v.dateline, v.byline, v.canonical_url, v.source, v.rights,
                v.embargoed_until, v.expires_at, v.corrections, v.html
            FROM delivery.article_version v JOIN editorial.article a ON a.id = v.article_id
            WHERE v.article_id = ANY(:articles) AND v.public_until IS NULL AND v.version <> a.version
            ORDER BY v.article_id
            ON CONFLICT (article_id, version) DO NOTHING""";

    /** What changed is dated when it did: a transaction that waited began before others changed the same and were seen. */
    static final String PUT_ARTICLES = """
            INSERT INTO delivery.article (id, type, language, slug, headline, kicker, summary, dateline, byline,
                section_id, translation_group, canonical_url, source, rights, published_at, first_published_at,
                updated_at, embargoed_until, expires_at, version, version_since, changed_at)
            SELECT id, type, language, slug, headline, kicker, summary, dateline, byline,
                section_id, translation_group, canonical_url, source, rights, published_at, first_published_at,
                content_updated_at, embargoed_until, expires_at, version, now(), clock_timestamp()
            FROM editorial.article WHERE id = ANY(:articles) ORDER BY id
            ON CONFLICT (id) DO UPDATE SET type = excluded.type, language = excluded.language, slug = excluded.slug,
                headline = excluded.headline, kicker = excluded.kicker, summary = excluded.summary,
                dateline = excluded.dateline, byline = excluded.byline, section_id = excluded.section_id,
                translation_group = excluded.translation_group, canonical_url = excluded.canonical_url,
                source = excluded.source, rights = excluded.rights, published_at = excluded.published_at,
                first_published_at = excluded.first_published_at, updated_at = excluded.updated_at,
                embargoed_until = excluded.embargoed_until, expires_at = excluded.expires_at,
                version = excluded.version,
                changed_at = greatest(delivery.article.changed_at, excluded.changed_at),
                version_since = CASE WHEN delivery.article.version = excluded.version
                    THEN delivery.article.version_since
                    ELSE greatest(delivery.article.version_since, excluded.version_since) END""";

    static final List<String> CLEAR_PARTS = List.of(
            "DELETE FROM delivery.article_body WHERE article_id = ANY(:articles)",
            "DELETE FROM delivery.article_search WHERE article_id = ANY(:articles)",
            "DELETE FROM delivery.article_section WHERE article_id = ANY(:articles)",
            "DELETE FROM delivery.article_tag WHERE article_id = ANY(:articles)",
            "DELETE FROM delivery.article_author WHERE article_id = ANY(:articles)",
            "DELETE FROM delivery.article_media WHERE article_id = ANY(:articles)",
            "DELETE FROM delivery.article_url WHERE article_id = ANY(:articles)",
            "DELETE FROM delivery.article_correction WHERE article_id = ANY(:articles)",
            "DELETE FROM delivery.article_filing WHERE article_id = ANY(:articles)");

    static final List<String> PUT_PARTS = List.of("""
            INSERT INTO delivery.article_body (article_id, html)
            SELECT id, body FROM editorial.article WHERE id = ANY(:articles)""", """
            INSERT INTO delivery.article_url (reference, article_id)
            SELECT reference, article_id FROM editorial.article_url WHERE article_id = ANY(:articles) ORDER BY reference
            ON CONFLICT (reference) DO UPDATE SET article_id = excluded.article_id""", """
            INSERT INTO delivery.article_search (article_id, config, published_at, updated_at, vector)
            SELECT a.id, c.config, a.published_at, a.content_updated_at,
                   delivery.search_vector(c.config, a.headline, concat_ws(' ', a.kicker, a.summary),
                                          concat_ws(' ', a.dateline, a.byline), a.body)
            FROM editorial.article a CROSS JOIN LATERAL (SELECT delivery.search_config(a.language)) c(config)
            WHERE a.id = ANY(:articles)""", """
            INSERT INTO delivery.article_section (section_id, article_id, position, published_at, updated_at)
            SELECT s.id, used.article_id, min(used.position) FILTER (WHERE s.path = used.path),
                   used.published_at, used.updated_at
            FROM (SELECT a.id AS article_id, p.path, u.position, a.published_at,
                         a.content_updated_at AS updated_at
                  FROM editorial.article a
                  CROSS JOIN LATERAL (
                      SELECT a.section_id, 0 AS position WHERE a.section_id IS NOT NULL
                      UNION ALL SELECT x.section_id, x.position + 1 FROM editorial.article_section x
                      WHERE x.article_id = a.id) u
                  JOIN editorial.section p ON p.id = u.section_id
                  WHERE a.id = ANY(:articles)) used
            JOIN editorial.section s ON s.path = used.path OR starts_with(used.path, s.path || '/')
            GROUP BY s.id, used.article_id, used.published_at, used.updated_at""", """
            INSERT INTO delivery.article_tag (tag_id, article_id, position, published_at, updated_at)
            SELECT t.tag_id, t.article_id, t.position, a.published_at, a.content_updated_at
            FROM editorial.article_tag t JOIN editorial.article a ON a.id = t.article_id
            WHERE a.id = ANY(:articles)""", """
            INSERT INTO delivery.article_author (author_id, article_id, position, role, published_at, updated_at)
            SELECT c.author_id, c.article_id, c.position, c.role, a.published_at, a.content_updated_at
            FROM editorial.article_author c JOIN editorial.article a ON a.id = c.article_id
            WHERE a.id = ANY(:articles)""", """
            INSERT INTO delivery.article_media (article_id, position, media_id, role, caption, alt_text, credit)
            SELECT article_id, position, media_id, role, caption, alt_text, credit
            FROM editorial.article_media WHERE article_id = ANY(:articles)""", """
            INSERT INTO delivery.article_correction (article_id, position, corrected_at, text)
            SELECT article_id, position, corrected_at, text
            FROM editorial.article_correction WHERE article_id = ANY(:articles)""",
            // Last, for it is made of the other parts.
            """
            INSERT INTO delivery.article_filing (article_id, published_at, updated_at, traits, sections, own_sections, tags,
                authors, media)
            SELECT article_id, published_at, updated_at, traits, sections, own_sections, tags, authors, media
            FROM delivery.article_links WHERE article_id = ANY(:articles)""");

    /** Old slugs of the articles, and of the tags and sections that became public with them. */
    static final String PUT_ADDRESSES = """
            INSERT INTO delivery.former_address (kind, address, target_id)
            SELECT kind, address, target_id FROM editorial.former_address
            WHERE once_public AND (target_id = ANY(:articles)
               OR target_id IN (SELECT tag_id FROM delivery.article_tag WHERE article_id = ANY(:articles))
               OR target_id IN (SELECT section_id FROM delivery.article_section WHERE article_id = ANY(:articles)))
            ORDER BY kind, address
            ON CONFLICT (kind, address) DO UPDATE SET target_id = excluded.target_id
            WHERE delivery.former_address.target_id <> excluded.target_id""";

    /**
     * Held so that no concurrent withdrawal or merger takes away what these publications count on, and no section moves away
     * from under them.
     */
    static final List<String> LOCK_NEEDED = List.of(
            "SELECT s.id FROM editorial.section s WHERE s.id IN (" + USED_SECTIONS + ") ORDER BY s.id FOR SHARE", """
            SELECT id FROM editorial.tag WHERE id IN (SELECT tag_id FROM editorial.article_tag
            WHERE article_id = ANY(:articles)) ORDER BY id FOR SHARE""", """
            SELECT id FROM editorial.author WHERE id IN (SELECT author_id FROM editorial.article_author
            WHERE article_id = ANY(:articles)) ORDER BY id FOR SHARE""",
            "SELECT id FROM editorial.media WHERE id IN (" + USED_MEDIA + ") ORDER BY id FOR SHARE");

    static final String SHOWN_SECTIONS =
            "SELECT section_id FROM delivery.article_section WHERE article_id = ANY(:articles)";
    static final String SHOWN_TAGS = "SELECT tag_id FROM delivery.article_tag WHERE article_id = ANY(:articles)";
    static final String SHOWN_AUTHORS =
            "SELECT author_id FROM delivery.article_author WHERE article_id = ANY(:articles)";
    static final String SHOWN_MEDIA = """
            SELECT media_id FROM delivery.article_media WHERE article_id = ANY(:articles)
            UNION SELECT a.portrait_id FROM delivery.author a
            JOIN delivery.article_author c ON c.author_id = a.id AND c.article_id = ANY(:articles)
            WHERE a.portrait_id IS NOT NULL""";

    static final String SHOWN_PORTRAIT =
            "SELECT portrait_id FROM delivery.author WHERE id = ANY(:ids) AND portrait_id IS NOT NULL";

    static final String RECORD_WITHDRAWAL = """
            INSERT INTO delivery.withdrawn_article (article_id, slug, withdrawn_at)
            SELECT id, slug, :now FROM delivery.article WHERE id = ANY(:articles)
            ON CONFLICT (article_id) DO UPDATE SET slug = excluded.slug, withdrawn_at = excluded.withdrawn_at""";

    /** Explicit sections stay public and are not locked: most articles have only these. */
    static final String LOCK_SECTIONS =
            "SELECT id FROM editorial.section WHERE id = ANY(:ids) AND NOT explicit ORDER BY id FOR NO KEY UPDATE";
    /** With the sections below, of which none is used or explicit either. */
    static final String DROP_UNUSED_SECTIONS = """
            DELETE FROM delivery.section gone USING delivery.section d JOIN editorial.section s ON s.id = d.id
            WHERE d.id = ANY(:ids) AND NOT s.explicit
              AND NOT EXISTS (SELECT FROM delivery.article_section u WHERE u.section_id = d.id)
              AND NOT EXISTS (SELECT FROM editorial.section below JOIN delivery.section shown ON shown.id = below.id
                              WHERE below.explicit AND starts_with(shown.path, d.path || '/'))
              AND (gone.id = d.id OR starts_with(gone.path, d.path || '/'))""";
    static final String LOCK_TAGS = "SELECT id FROM editorial.tag WHERE id = ANY(:ids) ORDER BY id FOR NO KEY UPDATE";
    static final String LOCK_AUTHORS =
            "SELECT id FROM editorial.author WHERE id = ANY(:ids) ORDER BY id FOR NO KEY UPDATE";
    static final String LOCK_MEDIA =
            "SELECT id FROM editorial.media WHERE id = ANY(:ids) ORDER BY id FOR NO KEY UPDATE";
    static final String DROP_UNUSED_TAGS = """
            DELETE FROM delivery.tag d WHERE d.id = ANY(:ids)
              AND NOT EXISTS (SELECT FROM delivery.article_tag u WHERE u.tag_id = d.id)""";
    static final String DROP_UNUSED_AUTHORS = """
            DELETE FROM delivery.author d WHERE d.id = ANY(:ids)
              AND NOT EXISTS (SELECT FROM delivery.article_author u WHERE u.author_id = d.id)""";
    static final String DROP_UNUSED_MEDIA = """
            DELETE FROM delivery.media d WHERE d.id = ANY(:ids)
              AND NOT EXISTS (SELECT FROM delivery.article_media u WHERE u.media_id = d.id)
              AND NOT EXISTS (SELECT FROM delivery.author u WHERE u.portrait_id = d.id)""";

    private ProjectionSql() {
    }
}
