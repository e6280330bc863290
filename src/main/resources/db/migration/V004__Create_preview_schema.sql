-- What would be public if each working copy were published now: one view for each table of the schema "delivery", with the
-- same columns. It is the only definition of published content: publishing copies an article's rows from these views.
--
-- The views have to stay simple enough for the planner to apply a condition on the id of an article to the tables below:
-- no volatile functions, no aggregates across articles.

GRANT USAGE ON SCHEMA preview TO "${previewRole}";
ALTER DEFAULT PRIVILEGES IN SCHEMA preview GRANT SELECT ON TABLES TO "${previewRole}";
-- For the functions only: the role has no privilege on a table of this schema.
GRANT USAGE ON SCHEMA delivery TO "${previewRole}";
-- Publishing reads the views.
GRANT USAGE ON SCHEMA preview, projection TO "${editorialRole}";
ALTER DEFAULT PRIVILEGES IN SCHEMA preview, projection GRANT SELECT ON TABLES TO "${editorialRole}";

CREATE VIEW preview.section AS
SELECT s.id, s.parent_id, s.slug, s.path, s.name, s.name_sort_key, s.name_tokens, s.description,
       s.language, s.names, s.position, cardinality(string_to_array(s.path, '/')) - 1 AS depth,
       (SELECT jsonb_agg(jsonb_build_object('id', a.id, 'path', a.path, 'name', a.name, 'names', a.names)
                         ORDER BY length(a.path))
        FROM editorial.section a WHERE a.path = s.path OR starts_with(s.path, a.path || '/')) AS breadcrumb,
       s.updated_at, now() AS changed_at
FROM editorial.section s;

CREATE VIEW preview.tag AS
SELECT id, slug, name, name_sort_key, name_tokens, kind, description, language, names, updated_at,
       coalesce((SELECT d.article_count FROM delivery.tag d WHERE d.id = t.id), 0) AS article_count
FROM editorial.tag t;

CREATE VIEW preview.media AS
SELECT id, type, url, mime_type, width, height, duration, poster, focal_x, focal_y, credit, rights_holder, rights_terms,
       rights_expire_at, default_language, updated_at
FROM editorial.media;

CREATE VIEW preview.caption AS
SELECT id, media_id, language, text, alt_text, credit, updated_at
FROM editorial.caption;

CREATE VIEW preview.author AS
SELECT id, slug, name, name_sort_key, name_tokens, bio, language, names, portrait_id, updated_at,
       coalesce((SELECT d.article_count FROM delivery.author d WHERE d.id = a.id), 0) AS article_count
FROM editorial.author a;

-- Articles. Publishing copies from the views of "projection": the rows of each working copy as if it were published. The
-- preview reads most articles from "delivery" instead, and from these views only those whose working copy differs.

-- Whether the preview shows the working copy: it is not trashed, and its latest revision is not the public one.
CREATE FUNCTION editorial.differs(status text, version integer, published_version integer) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT status <> 'TRASHED' AND published_version IS DISTINCT FROM version $$;

-- The time of publication that a working copy has, will have, or would have; constant, because it is part of cursors.
CREATE FUNCTION editorial.publication(published_at timestamptz, scheduled_at timestamptz, saved_at timestamptz)
RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT coalesce(published_at, scheduled_at, saved_at) $$;

CREATE VIEW projection.article AS
SELECT id, external_id, type, language, slug, headline, delivery.sort_key(headline) AS headline_sort_key, kicker, summary, dateline,
       byline, section_id, translation_group, canonical_url, source, rights, seo_title, seo_description, seo_no_index,
       social_title, social_description, comments, flags, access, metadata, word_count, reading_minutes,
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
       coalesce((SELECT jsonb_agg(jsonb_build_object('type', c.type, 'at', c.corrected_at, 'text', c.text) ORDER BY c.position)
                 FROM editorial.article_correction c WHERE c.article_id = w.id), '[]') AS corrections,
       editorial.publication(published_at, scheduled_at, saved_at) AS published_at,
       coalesce(first_published_at, editorial.publication(published_at, scheduled_at, saved_at)) AS first_published_at,
       greatest(content_updated_at, editorial.publication(published_at, scheduled_at, saved_at)) AS updated_at,
       embargoed_until, expires_at, version, now() AS version_since, now() AS changed_at,
       editorial.differs(status, version, published_version) AS differs
FROM editorial.article w;

-- Small: they contain only articles that differ. One for each order of a list.
CREATE INDEX ON editorial.article (id) WHERE editorial.differs(status, version, published_version);
CREATE INDEX ON editorial.article (editorial.publication(published_at, scheduled_at, saved_at), id)
    WHERE editorial.differs(status, version, published_version);
CREATE INDEX ON editorial.article (greatest(content_updated_at, editorial.publication(published_at, scheduled_at, saved_at)), id)
    WHERE editorial.differs(status, version, published_version);
CREATE INDEX ON editorial.article (delivery.sort_key(headline) COLLATE "C", id)
    WHERE editorial.differs(status, version, published_version);

CREATE VIEW projection.article_body AS
SELECT id AS article_id, body AS html, editorial.differs(status, version, published_version) AS differs
FROM editorial.article;

CREATE VIEW projection.article_section AS
SELECT s.id AS section_id, filed.article_id, min(filed.position) FILTER (WHERE s.path = filed.path) AS position,
       filed.published_at, filed.updated_at, filed.differs
FROM (SELECT a.id AS article_id, own.path, f.position, a.published_at, a.updated_at, a.differs
      FROM projection.article a
      CROSS JOIN LATERAL (
          SELECT a.section_id, 0 AS position WHERE a.section_id IS NOT NULL
          UNION ALL
          SELECT x.section_id, x.position + 1 FROM editorial.article_section x WHERE x.article_id = a.id) f
      JOIN editorial.section own ON own.id = f.section_id) filed
JOIN editorial.section s ON s.path = ANY(delivery.with_ancestors(filed.path))
GROUP BY s.id, filed.article_id, filed.published_at, filed.updated_at, filed.differs;

CREATE VIEW projection.article_tag AS
SELECT t.tag_id, t.article_id, t.position, a.published_at, a.updated_at, a.differs
FROM editorial.article_tag t JOIN projection.article a ON a.id = t.article_id;

CREATE VIEW projection.article_author AS
SELECT c.author_id, c.article_id, c.position, c.role, a.published_at, a.updated_at, a.differs
FROM editorial.article_author c JOIN projection.article a ON a.id = c.article_id;

CREATE VIEW projection.article_media AS
SELECT m.article_id, m.position, m.media_id, m.role, m.caption, m.alt_text, m.credit, a.differs
FROM editorial.article_media m JOIN projection.article a ON a.id = m.article_id;

CREATE VIEW projection.article_url AS
SELECT u.reference, u.article_id, a.differs
FROM editorial.article_url u JOIN projection.article a ON a.id = u.article_id;

-- A correction is the same as a public one with the same time and text (of several, with the one at the same place among
-- them), else as the one with the same number if that was edited. Others become public with the working copy.
CREATE VIEW projection.correction AS
SELECT coalesce(known.id, md5(concat_ws('/', c.article_id, c.position + 1, a.version))::uuid) AS id, c.article_id,
       c.position + 1 AS number, c.type, c.corrected_at, c.text, coalesce(known.version, a.version) AS version,
       CASE WHEN known.id IS NULL THEN greatest(
               (SELECT max(s.version) FROM delivery.superseded_version s WHERE s.article_id = a.id),
               (SELECT d.version FROM delivery.article d WHERE d.id = a.id AND d.version <> a.version))
           ELSE known.former_version END AS former_version,
       coalesce(known.public_from, a.saved_at) AS public_from, editorial.differs(a.status, a.version, a.published_version) AS differs
FROM editorial.article_correction c JOIN editorial.article a ON a.id = c.article_id
LEFT JOIN LATERAL (
    SELECT d.id, d.version, d.former_version, d.public_from
    FROM delivery.correction d
    WHERE d.article_id = c.article_id AND CASE WHEN (d.corrected_at, d.text) = (c.corrected_at, c.text)
        THEN (SELECT count(*) FROM delivery.correction e
              WHERE e.article_id = d.article_id AND (e.corrected_at, e.text) = (d.corrected_at, d.text) AND e.number < d.number)
           = (SELECT count(*) FROM editorial.article_correction e
              WHERE e.article_id = c.article_id AND (e.corrected_at, e.text) = (c.corrected_at, c.text)
                AND e.position < c.position)
        ELSE d.number = c.position + 1 AND NOT EXISTS (
            SELECT FROM editorial.article_correction e
            WHERE e.article_id = d.article_id AND (e.corrected_at, e.text) = (d.corrected_at, d.text)) END
    ORDER BY (d.corrected_at, d.text) = (c.corrected_at, c.text) DESC LIMIT 1) known ON true;

-- Looks up the sections of each correction: joined to them, the database computes those of all articles first.
CREATE VIEW projection.correction_section AS
SELECT s.section_id, c.article_id, c.id, c.type, c.corrected_at, c.public_from, c.differs
FROM projection.correction c
CROSS JOIN LATERAL (SELECT section_id FROM projection.article_section WHERE article_id = c.article_id OFFSET 0) s;

-- The same computation as for "delivery".
DO $$
BEGIN
    EXECUTE 'CREATE VIEW projection.article_links AS '
        || regexp_replace(
            regexp_replace(rtrim(pg_get_viewdef('delivery.article_links'::regclass), ';'), '\mdelivery\.article', 'projection.article', 'g'),
            'FROM projection\.article a$', ', a.differs FROM projection.article a');
END $$;

CREATE VIEW projection.article_filing AS
SELECT l.article_id, l.published_at, l.updated_at, l.traits, l.sections, l.own_sections, l.tags, l.authors, l.media,
       e.vector || delivery.filter_terms(l.traits, l.sections, l.tags, l.authors) AS vector, l.differs
FROM projection.article_links l JOIN editorial.article_search e ON e.article_id = l.article_id;

-- The same of articles whose links are copied already.
CREATE VIEW projection.copied_filing AS
SELECT l.*, e.vector || delivery.filter_terms(l.traits, l.sections, l.tags, l.authors) AS vector
FROM delivery.article_links l JOIN editorial.article_search e ON e.article_id = l.article_id;

-- The condition is a column of both branches and checked above them: only branches without a condition become parts of the
-- statement that reads the view, in which both are read in the order of an index. OFFSET 0: otherwise the database reads the
-- ids of all articles that differ, and a page needs few.
DO $$
DECLARE
    part record;
BEGIN
    FOR part IN
        SELECT c.relname AS name, CASE c.relname WHEN 'article' THEN 'id' ELSE 'article_id' END AS id,
               string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS columns,
               string_agg(quote_ident(a.attname)
                   || CASE WHEN a.attcollation = '"C"'::regcollation THEN ' COLLATE "C"' ELSE '' END, ', ' ORDER BY a.attnum)
                   AS projected
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE c.relnamespace = 'delivery'::regnamespace AND c.relkind = 'r'
          AND to_regclass('projection.' || c.relname) IS NOT NULL
        GROUP BY c.relname
    LOOP
        EXECUTE format($view$
            CREATE VIEW preview.%1$I AS
            SELECT %3$s
            FROM (SELECT %3$s, NOT EXISTS (SELECT FROM editorial.article w WHERE w.id = d.%2$I
                                           AND editorial.differs(w.status, w.version, w.published_version) OFFSET 0) AS is_shown
                  FROM delivery.%1$I d
                  UNION ALL
                  SELECT %4$s, differs FROM projection.%1$I) a
            WHERE is_shown
            $view$, part.name, part.id, part.columns, part.projected);
    END LOOP;
END $$;

CREATE VIEW preview.section_usage AS
SELECT section_id, count(*) AS article_count
FROM preview.article_section GROUP BY section_id;

CREATE VIEW preview.collection AS
SELECT c.id, c.slug, c.name, c.name_sort_key,
       coalesce((SELECT jsonb_agg(jsonb_build_object('name', s.name, 'fill', CASE WHEN s.fill_limit IS NOT NULL THEN
                     jsonb_build_object('query', s.fill_query, 'limit', s.fill_limit) END) ORDER BY s.position)
                 FROM editorial.collection_slot s WHERE s.collection_id = c.id), '[]') AS slots,
       c.menu, c.updated_at
FROM editorial.collection c;

CREATE VIEW preview.collection_item AS
SELECT i.collection_id, i.slot, i.position, i.article_id, i.headline, i.summary, i.media_id
FROM editorial.collection_item i JOIN editorial.article a ON a.id = i.article_id
WHERE a.status <> 'TRASHED';

-- An address that only drafts had is never published.
CREATE VIEW preview.former_address AS
SELECT kind, address, target_id, delivery.address_id(kind, address) AS id
FROM editorial.former_address
WHERE once_public;

CREATE VIEW preview.withdrawn_article AS
SELECT w.article_id, w.slug, w.withdrawn_at
FROM delivery.withdrawn_article w
WHERE NOT EXISTS (SELECT FROM editorial.article a WHERE a.id = w.article_id AND a.status <> 'TRASHED');

-- With the public version of each article that publishing its working copy would replace.
CREATE VIEW preview.superseded_version AS
SELECT v.article_id, v.version, v.public_from, greatest(v.public_from, now()) AS public_until, v.type, v.language, v.slug,
       v.headline, v.kicker, v.summary, v.dateline, v.byline, v.canonical_url, v.source, v.rights, v.seo_title,
       v.seo_description, v.seo_no_index, v.social_title, v.social_description, v.comments, v.flags, v.access,
       v.metadata, v.embargoed_until,
       v.expires_at, v.corrections, 1::smallint AS format, v.html
FROM delivery.article_version v JOIN editorial.article a ON a.id = v.article_id
WHERE v.public_until IS NULL AND v.version <> a.version AND a.status <> 'TRASHED'
UNION ALL
SELECT article_id, version, public_from, public_until, type, language, slug, headline, kicker, summary, dateline, byline,
       canonical_url, source, rights, seo_title, seo_description, seo_no_index, social_title, social_description,
       comments, flags, access, metadata, embargoed_until, expires_at, corrections, format, html
FROM delivery.superseded_version;

-- Suggestions and related articles are found by public headlines, and typing errors by public names too.
CREATE VIEW preview.word AS
SELECT word, uses, is_frequent
FROM delivery.word;

CREATE VIEW preview.name_word AS
SELECT word
FROM delivery.name_word;

CREATE VIEW preview.headline_word AS
SELECT word, published_at, article_id
FROM delivery.headline_word;

CREATE VIEW preview.change AS
SELECT resource, resource_id, sequence, change, changed_at
FROM delivery.change;

CREATE VIEW preview.eviction AS
SELECT sequence, keys, evicted_at
FROM delivery.eviction;

-- The same definitions as in "delivery".
DO $$
BEGIN
    EXECUTE 'CREATE VIEW preview.article_version AS '
        || replace(pg_get_viewdef('delivery.article_version'::regclass), 'delivery.', 'preview.');
    EXECUTE 'CREATE VIEW preview.current_address AS '
        || replace(pg_get_viewdef('delivery.current_address'::regclass), 'delivery.', 'preview.');
    EXECUTE 'CREATE VIEW preview.redirect AS '
        || replace(replace(pg_get_viewdef('delivery.current_redirect'::regclass), 'delivery.', 'preview.'), 'preview.redirect',
                   'delivery.redirect');
END $$;
