-- What would be public if each working copy were published now: one view for each table of the schema "delivery", with the
-- same columns. It is the only definition of published content: publishing copies an article's rows from these views.
--
-- The views have to stay simple enough for the planner to apply a condition on the id of an article to the tables below:
-- no volatile functions, no aggregates across articles.

CREATE VIEW preview.section AS
SELECT s.id, s.parent_id, s.slug, s.path, s.name, delivery.sort_key(s.name) AS name_sort_key, s.description, s.position,
       cardinality(string_to_array(s.path, '/')) - 1 AS depth,
       (SELECT jsonb_agg(jsonb_build_object('id', a.id, 'path', a.path, 'name', a.name) ORDER BY length(a.path))
        FROM editorial.section a WHERE a.path = s.path OR starts_with(s.path, a.path || '/')) AS breadcrumb,
       s.updated_at, now() AS changed_at
FROM editorial.section s;

CREATE VIEW preview.tag AS
SELECT id, slug, name, delivery.sort_key(name) AS name_sort_key, kind, description, updated_at
FROM editorial.tag;

CREATE VIEW preview.media AS
SELECT id, type, url, mime_type, width, height, duration, focal_x, focal_y, credit, rights_holder, rights_terms,
       rights_expire_at, default_language, updated_at
FROM editorial.media;

CREATE VIEW preview.caption AS
SELECT id, media_id, language, text, alt_text, credit, updated_at
FROM editorial.caption;

CREATE VIEW preview.author AS
SELECT id, slug, name, delivery.sort_key(name) AS name_sort_key, bio, portrait_id, updated_at
FROM editorial.author;

CREATE VIEW preview.article AS
SELECT id, type, language, slug, headline, delivery.sort_key(headline) AS headline_sort_key, kicker, summary, dateline,
       byline, section_id, translation_group, canonical_url, source, rights, seo_title, seo_description, seo_no_index,
       social_title, social_description, comments, word_count, reading_minutes,
       jsonb_build_object(
           'sections', coalesce((SELECT jsonb_agg(s.section_id ORDER BY s.position) FROM editorial.article_section s
                                 WHERE s.article_id = w.id AND s.section_id IS DISTINCT FROM w.section_id), '[]'),
           'tags', coalesce((SELECT jsonb_agg(t.tag_id ORDER BY t.position) FROM editorial.article_tag t
                             WHERE t.article_id = w.id), '[]'),
           'authors', coalesce((SELECT jsonb_agg(jsonb_build_object('id', c.author_id, 'role', c.role) ORDER BY c.position)
                                FROM editorial.article_author c WHERE c.article_id = w.id), '[]'),
           'media', coalesce((SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', m.media_id, 'role', m.role,
                                  'caption', m.caption, 'altText', m.alt_text, 'credit', m.credit)) ORDER BY m.position)
                              FROM editorial.article_media m WHERE m.article_id = w.id), '[]')) AS refers_to,
       coalesce((SELECT jsonb_agg(jsonb_build_object('at', c.corrected_at, 'text', c.text) ORDER BY c.position)
                 FROM editorial.article_correction c WHERE c.article_id = w.id), '[]') AS corrections,
       coalesce(published_at, now()) AS published_at,
       coalesce(first_published_at, published_at, now()) AS first_published_at,
       greatest(content_updated_at, coalesce(published_at, now())) AS updated_at,
       embargoed_until, expires_at, version, now() AS version_since, now() AS changed_at
FROM editorial.article w
WHERE status <> 'TRASHED';

CREATE VIEW preview.article_body AS
SELECT id AS article_id, body AS html
FROM editorial.article
WHERE status <> 'TRASHED';

CREATE VIEW preview.article_section AS
SELECT s.id AS section_id, filed.article_id, min(filed.position) FILTER (WHERE s.path = filed.path) AS position,
       filed.published_at, filed.updated_at
FROM (SELECT a.id AS article_id, own.path, f.position, a.published_at, a.updated_at
      FROM preview.article a
      CROSS JOIN LATERAL (
          SELECT a.section_id, 0 AS position WHERE a.section_id IS NOT NULL
          UNION ALL
          SELECT x.section_id, x.position + 1 FROM editorial.article_section x WHERE x.article_id = a.id) f
      JOIN editorial.section own ON own.id = f.section_id) filed
JOIN editorial.section s ON s.path = filed.path OR starts_with(filed.path, s.path || '/')
GROUP BY s.id, filed.article_id, filed.published_at, filed.updated_at;

CREATE VIEW preview.article_tag AS
SELECT t.tag_id, t.article_id, t.position, a.published_at, a.updated_at
FROM editorial.article_tag t JOIN preview.article a ON a.id = t.article_id;

CREATE VIEW preview.article_author AS
SELECT c.author_id, c.article_id, c.position, c.role, a.published_at, a.updated_at
FROM editorial.article_author c JOIN preview.article a ON a.id = c.article_id;

CREATE VIEW preview.article_media AS
SELECT m.article_id, m.position, m.media_id, m.role, m.caption, m.alt_text, m.credit
FROM editorial.article_media m JOIN preview.article a ON a.id = m.article_id;

CREATE VIEW preview.article_url AS
SELECT u.reference, u.article_id
FROM editorial.article_url u JOIN preview.article a ON a.id = u.article_id;

CREATE VIEW preview.article_search AS
SELECT a.id AS article_id, c.config, a.published_at, a.updated_at,
       delivery.search_vector(c.config, a.headline, concat_ws(' ', a.kicker, a.summary),
                              concat_ws(' ', a.dateline, a.byline), b.html) AS vector
FROM preview.article a JOIN preview.article_body b ON b.article_id = a.id
CROSS JOIN LATERAL (SELECT delivery.search_config(a.language)) c(config);

-- An address that only drafts had is never published.
CREATE VIEW preview.former_address AS
SELECT kind, address, target_id
FROM editorial.former_address
WHERE once_public;

CREATE VIEW preview.withdrawn_article AS
SELECT w.article_id, w.slug, w.withdrawn_at
FROM delivery.withdrawn_article w
WHERE NOT EXISTS (SELECT FROM preview.article a WHERE a.id = w.article_id);

-- With the public version of each article that publishing its working copy would replace.
CREATE VIEW preview.superseded_version AS
SELECT v.article_id, v.version, v.public_from, greatest(v.public_from, now()) AS public_until, v.type, v.language, v.slug,
       v.headline, v.kicker, v.summary, v.dateline, v.byline, v.canonical_url, v.source, v.rights, v.seo_title,
       v.seo_description, v.seo_no_index, v.social_title, v.social_description, v.comments, v.embargoed_until,
       v.expires_at, v.corrections, 1::smallint AS format, v.html
FROM delivery.article_version v JOIN preview.article a ON a.id = v.article_id
WHERE v.public_until IS NULL AND v.version <> a.version
UNION ALL
SELECT article_id, version, public_from, public_until, type, language, slug, headline, kicker, summary, dateline, byline,
       canonical_url, source, rights, seo_title, seo_description, seo_no_index, social_title, social_description,
       comments, embargoed_until, expires_at, corrections, format, html
FROM delivery.superseded_version;

CREATE VIEW preview.change AS
SELECT resource, resource_id, sequence, change, changed_at
FROM delivery.change;

CREATE VIEW preview.eviction AS
SELECT sequence, keys, evicted_at
FROM delivery.eviction;

-- These views have the same definition in both schemas.
DO $$
BEGIN
    EXECUTE 'CREATE VIEW preview.article_filing AS '
        || replace(pg_get_viewdef('delivery.article_links'::regclass), 'delivery.', 'preview.');
    EXECUTE 'CREATE VIEW preview.article_version AS '
        || replace(pg_get_viewdef('delivery.article_version'::regclass), 'delivery.', 'preview.');
END $$;
