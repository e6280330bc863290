-- Fills the schema "delivery" of an empty database with generated articles, to look at query plans in. Run as the owner:
--   psql -v articles=100000 -f fill_delivery.sql postgresql://dateline@127.0.0.1:<port>/dateline
-- 40 sections (8 roots, 16 below them, 16 below those), 500 tags of which the first is on every second article and the
-- last but one on 20 of them, 50 authors; one section, three tags, one author and one picture to an article; no bodies, which
-- lists never read. Words to search for there are as if there were bodies of 400 words: w1 to w20000, the n-th of which is
-- one n-th as frequent as the first (w50 is in every second article, w400 in every twelfth), rare1 and so on in 20 articles
-- each, top1 and so on in every tenth headline.
\set ON_ERROR_STOP on
BEGIN;

CREATE FUNCTION pg_temp.id(kind int, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
$$ SELECT (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;

-- The change feed is filled at the end: recording a million changes at commit would take long.
ALTER TABLE editorial.touched_resource DISABLE TRIGGER record_changes;

INSERT INTO delivery.section (id, parent_id, slug, path, name, position, depth, breadcrumb, updated_at)
SELECT pg_temp.id(1, n), CASE WHEN n > 8 THEN pg_temp.id(1, CASE WHEN n > 24 THEN n - 16 ELSE (n - 9) / 2 + 1 END) END,
       's' || n, path, 'Section ' || n, n, cardinality(string_to_array(path, '/')) - 1, '[]', now()
FROM (SELECT n, CASE WHEN n <= 8 THEN 's' || n
                     WHEN n <= 24 THEN 's' || ((n - 9) / 2 + 1) || '/s' || n
                     ELSE 's' || ((n - 25) / 2 + 1) || '/s' || (n - 16) || '/s' || n END AS path
      FROM generate_series(1, 40) n) s;
INSERT INTO delivery.tag (id, slug, name, kind, updated_at)
SELECT pg_temp.id(2, n), 't' || n, 'Tag ' || n, 'TOPIC', now() FROM generate_series(1, 500) n;
INSERT INTO delivery.author (id, slug, name, updated_at)
SELECT pg_temp.id(3, n), 'a' || n, 'Author ' || n, now() FROM generate_series(1, 50) n;
INSERT INTO delivery.media (id, type, url, default_language, updated_at)
SELECT pg_temp.id(4, n), 'IMAGE', 'https://pictures.example/' || n || '.jpg', 'en', now()
FROM generate_series(1, 1000) n;

ANALYZE delivery.section, delivery.tag, delivery.author, delivery.media;
INSERT INTO delivery.article (id, type, language, slug, headline, summary, section_id, published_at, first_published_at,
    updated_at, version, changed_at)
SELECT pg_temp.id(5, n), (ARRAY['ARTICLE','OPINION','ANALYSIS','LIVE'])[n % 4 + 1], (ARRAY['en','en','en','de','ja'])[n % 5 + 1],
       'article-' || n, md5(n::text) || ' ' || n, repeat('summary ', 18), pg_temp.id(1, n * 7919 % 40 + 1),
       t, t, t + n % 1000 * interval '1 hour', 1, t
FROM (SELECT n, timestamptz '2023-01-01' + n * 104729 % :articles * interval '90 s' AS t
      FROM generate_series(1::bigint, :articles) n) a;
-- Or the checks of the foreign keys below are planned for a table that they take to be empty.
ANALYZE delivery.article;
INSERT INTO delivery.article_section (section_id, article_id, position, published_at, updated_at)
SELECT s.id, a.id, CASE WHEN s.id = a.section_id THEN 0 END, a.published_at, a.updated_at
FROM delivery.article a JOIN delivery.section own ON own.id = a.section_id
JOIN delivery.section s ON s.path = own.path OR starts_with(own.path, s.path || '/');
INSERT INTO delivery.article_tag (tag_id, article_id, position, published_at, updated_at)
SELECT DISTINCT ON (a.id, tag) pg_temp.id(2, tag), a.id, k, a.published_at, a.updated_at
FROM (SELECT a.*, row_number() OVER () AS n FROM delivery.article a) a
CROSS JOIN LATERAL (VALUES (0, CASE WHEN n % 2 = 0 THEN 1 ELSE 2 + n % 97 END),
                           (1, 100 + n % 300),
                           (2, CASE WHEN n % (:articles / 20) = 0 THEN 499 ELSE 400 + n % 99 END)) x(k, tag);
INSERT INTO delivery.article_author (author_id, article_id, position, role, published_at, updated_at)
SELECT pg_temp.id(3, abs(hashtext(slug)) % 50 + 1), id, 0, 'WRITER', published_at, updated_at FROM delivery.article;
INSERT INTO delivery.article_media (article_id, position, media_id, role)
SELECT id, 0, pg_temp.id(4, abs(hashtext(slug)) % 1000 + 1), 'LEAD' FROM delivery.article;
UPDATE delivery.article a SET refers_to = jsonb_build_object('sections', '[]'::jsonb,
    'tags', (SELECT jsonb_agg(t.tag_id ORDER BY t.position) FROM delivery.article_tag t WHERE t.article_id = a.id),
    'authors', (SELECT jsonb_agg(jsonb_build_object('id', c.author_id, 'role', c.role)) FROM delivery.article_author c
                WHERE c.article_id = a.id),
    'media', (SELECT jsonb_agg(jsonb_build_object('id', m.media_id, 'role', m.role)) FROM delivery.article_media m
              WHERE m.article_id = a.id));
-- Four passages of a stock of 4,000 make a body: to draw and to parse 400 words for each article would take minutes.
CREATE TEMPORARY TABLE passage AS
SELECT n, to_tsvector('simple', string_agg('w' || floor(exp(random() * ln(20000)))::int, ' ')) AS vector
FROM generate_series(0, 3999) n CROSS JOIN generate_series(1, 100) GROUP BY n;
CREATE UNIQUE INDEX ON passage (n);
INSERT INTO delivery.article_filing
SELECT f.*,
       setweight(to_tsvector('simple', headline || ' top' || h % 10), 'A') || setweight(to_tsvector('simple', summary), 'B')
       || to_tsvector('simple', 'rare' || h % (:articles / 20)) || p.vector || q.vector || r.vector || s.vector
       || delivery.filter_terms(f.traits, f.sections, f.tags, f.authors)
FROM (SELECT a.*, split_part(slug, '-', 2)::int AS h FROM delivery.article a) a
JOIN delivery.article_links f ON f.article_id = a.id
JOIN passage p ON p.n = (h * 7919::bigint) % 4000 JOIN passage q ON q.n = (h * 104729::bigint + 1) % 4000
JOIN passage r ON r.n = (h * 31 + h / 4000) % 4000 JOIN passage s ON s.n = (h * 17 + h / 16000) % 4000;
INSERT INTO delivery.headline_word (word, published_at, article_id)
SELECT l.lexeme, s.published_at, s.article_id
FROM delivery.article_filing s CROSS JOIN LATERAL unnest(ts_filter(s.vector, '{a}')) l;
INSERT INTO delivery.word (word, uses) SELECT word, count(*) FROM delivery.headline_word GROUP BY word;
INSERT INTO delivery.section_usage SELECT section_id, count(*) FROM delivery.article_section GROUP BY section_id;
UPDATE delivery.section SET name_tokens = to_tsvector('simple', name);
UPDATE delivery.tag t SET name_tokens = to_tsvector('simple', name),
    article_count = (SELECT count(*) FROM delivery.article_tag k WHERE k.tag_id = t.id);
UPDATE delivery.author a SET name_tokens = to_tsvector('simple', name),
    article_count = (SELECT count(*) FROM delivery.article_author k WHERE k.author_id = a.id);
INSERT INTO delivery.name_word (word)
SELECT DISTINCT unnest(tsvector_to_array(name_tokens))
FROM (SELECT name_tokens FROM delivery.section UNION ALL SELECT name_tokens FROM delivery.tag
      UNION ALL SELECT name_tokens FROM delivery.author) n;
DELETE FROM editorial.touched_resource;
ALTER TABLE editorial.touched_resource ENABLE TRIGGER record_changes;
INSERT INTO delivery.change (resource, resource_id, sequence, change, changed_at)
SELECT 'ARTICLE', id, nextval('delivery.change_sequence'), 'PUBLISHED', changed_at FROM delivery.article;
INSERT INTO delivery.eviction (sequence, keys, evicted_at) VALUES (nextval('delivery.eviction_sequence'), '{all}', now());
COMMIT;
-- The articles were updated once.
VACUUM FULL delivery.article;
VACUUM ANALYZE;
