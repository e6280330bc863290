-- The newest articles
-- /api/v1/articles?limit=2&fields=headline
    select a.*, null, a.*, null, a.*, null, null
        from (select a.id as id, a.published_at
        from article a
        order by a.published_at desc, a.id desc limit 3) m
        join article a on a.id = m.id
        order by m.published_at desc, m.id desc limit 3;

-- The articles of a section
-- /api/v1/articles?limit=2&fields=headline&section=sq-news/sq-world
    select ps1_0.*
        from section ps1_0
        where ps1_0.path in (?);
    select a.*, null, a.*, null, a.*, null, null
        from (select k.article_id as id, k.published_at
        from article_section k
        where k.section_id = :scan
        order by k.published_at desc, k.article_id desc limit 3) m
        join article a on a.id = m.id
        order by m.published_at desc, m.id desc limit 3;

-- The articles of a section and of those below
-- /api/v1/articles?limit=2&fields=headline&descendants=true&section=sq-news
    select ps1_0.*
        from section ps1_0
        where ps1_0.path in (?);
    select a.*, null, a.*, null, a.*, null, null
        from (select k.article_id as id, k.published_at
        from article_section k
        where k.section_id = :scan
        order by k.published_at desc, k.article_id desc limit 3) m
        join article a on a.id = m.id
        order by m.published_at desc, m.id desc limit 3;

-- The articles with a tag
-- /api/v1/articles?limit=2&fields=headline&tag=sq-tag
    select pt1_0.*
        from tag pt1_0
        where pt1_0.slug in (?);
    select a.*, null, a.*, null, a.*, null, null
        from (select k.article_id as id, k.published_at
        from article_tag k
        where k.tag_id = :scan
        order by k.published_at desc, k.article_id desc limit 3) m
        join article a on a.id = m.id
        order by m.published_at desc, m.id desc limit 3;

-- The articles with a tag, of a type and a language, in a section
-- /api/v1/articles?limit=2&fields=headline&tag=sq-tag&type=article&language=en&section=sq-news/sq-world
    select ps1_0.*
        from section ps1_0
        where ps1_0.path in (?);
    select pt1_0.*
        from tag pt1_0
        where pt1_0.slug in (?);
    select a.*, null, a.*, null, a.*, null, null
        from (select k.article_id as id, k.published_at
        from article_tag k
        where k.tag_id = :scan
        order by k.published_at desc, k.article_id desc limit 2000) m cross
        join lateral (select *
        from article_filing
        where article_id = m.id offset 0) f
        join article a on a.id = m.id
        where f.sections && :anySection and f.traits && :languages and f.traits && :types
        order by m.published_at desc, m.id desc limit 3;

-- The articles that are not in a section: the second statement, if there are few
-- /api/v1/articles?limit=2&fields=headline&section.not=sq-news&language=mi
    select ps1_0.*
        from section ps1_0
        where ps1_0.path in (?);
    select a.*, null, a.*, null, a.*, null, null
        from (select a.id as id, a.published_at
        from article a
        where a.language = :scan
        order by a.published_at desc, a.id desc limit 2000) m cross
        join lateral (select *
        from article_filing
        where article_id = m.id offset 0) f
        join article a on a.id = m.id
        where not f.sections && :noSection
        order by m.published_at desc, m.id desc limit 3;
    select a.id as id, a.published_at
        from article a
        where a.language = :scan
        order by a.published_at desc, a.id desc limit 1 offset 2000;

-- The articles without a tag: where the scan ended, if it found less than a page
-- /api/v1/articles?limit=2&fields=headline&tag.not=sq-tag&language=mi&count=exact&facets=type
    select pt1_0.*
        from tag pt1_0
        where pt1_0.slug in (?);
    select a.*, null, a.*, null, a.*, null, null
        from (select a.id as id, a.published_at
        from article a
        where a.language = :scan
        order by a.published_at desc, a.id desc limit 2500) m cross
        join lateral (select *
        from article_filing
        where article_id = m.id offset 0) f
        join article a on a.id = m.id
        where not f.tags && :noTag
        order by m.published_at desc, m.id desc limit 3;
    select a.id as id, a.published_at
        from article a
        where a.language = :scan
        order by a.published_at desc, a.id desc limit 1 offset 2499;
    with scanned as materialized (select m.id as id
        from (select a.id as id
        from article a
        where a.language = :scan
        order by a.published_at desc, a.id desc limit 2501) m  limit 2501), listed as materialized (select m.id as id
        from scanned m cross
        join lateral (select *
        from article_filing
        where article_id = m.id offset 0) f
        where not f.tags && :noTag limit 10001), entries as materialized (select traits, sections, tags, authors
        from (select id
        from listed limit 1000) l
        join article_filing f on f.article_id = l.id) select null, (select 'more'
        from scanned offset 2500), null, count(*)
        from listed union all (select 'TYPE', lower(substr(c.v, 6)), null, c.n
        from (select v.v, sum(v.n) n
        from (select unnest(d.traits) v, d.n
        from (select e.traits, count(*) n
        from entries e
        group by 1) d) v
        where v.v like 'type:%'
        group by v.v
        order by 2 desc fetch first 50 rows with ties) c
        order by 4 desc, 2 limit 50);

-- The articles of an author
-- /api/v1/articles?limit=2&fields=headline&author=sq-author
    select pa1_0.*
        from author pa1_0
        where pa1_0.slug in (?);
    select a.*, null, a.*, null, a.*, null, null
        from (select k.article_id as id, k.published_at
        from article_author k
        where k.author_id = :scan
        order by k.published_at desc, k.article_id desc limit 3) m
        join article a on a.id = m.id
        order by m.published_at desc, m.id desc limit 3;

-- A time range
-- /api/v1/articles?limit=2&fields=headline&section=sq-news&descendants=true&publishedAfter=2025-12-31T00:00:00Z&publishedBefore=2026-03-01T00:00:00Z
    select ps1_0.*
        from section ps1_0
        where ps1_0.path in (?);
    select a.*, null, a.*, null, a.*, null, null
        from (select k.article_id as id, k.published_at
        from article_section k
        where k.section_id = :scan and k.published_at > :publishedAtAfter and k.published_at < :publishedAtBefore
        order by k.published_at desc, k.article_id desc limit 3) m
        join article a on a.id = m.id
        order by m.published_at desc, m.id desc limit 3;

-- The next page of a time range: the bound that the position implies is left out
-- /api/v1/articles?limit=2&fields=headline&section=sq-news&descendants=true&publishedAfter=2025-12-31T00:00:00Z&publishedBefore=2026-03-01T00:00:00Z&cursor=…
    select ps1_0.*
        from section ps1_0
        where ps1_0.path in (?);
    select a.*, null, a.*, null, a.*, null, null
        from (select k.article_id as id, k.published_at
        from article_section k
        where k.section_id = :scan and k.published_at > :publishedAtAfter and (k.published_at, k.article_id) < (:keyValue, :keyId)
        order by k.published_at desc, k.article_id desc limit 3) m
        join article a on a.id = m.id
        order by m.published_at desc, m.id desc limit 3;

-- A numbered page
-- /api/v1/articles?limit=2&fields=headline&tag=sq-tag&page=3
    select pt1_0.*
        from tag pt1_0
        where pt1_0.slug in (?);
    select a.*, null, a.*, null, a.*, null, null
        from (select k.article_id as id, k.published_at
        from article_tag k
        where k.tag_id = :scan
        order by k.published_at desc, k.article_id desc limit 3 offset 4) m
        join article a on a.id = m.id
        order by m.published_at desc, m.id desc limit 3;

-- Sorted by headline
-- /api/v1/articles?limit=2&fields=headline&sort=headline
    select a.*, null, a.*, null, null
        from (select a.id as id, a.headline_sort_key
        from article a
        order by a.headline_sort_key asc, a.id asc limit 3) m
        join article a on a.id = m.id
        order by m.headline_sort_key asc, m.id asc limit 3;

-- Sorted by headline, descending: the next page
-- /api/v1/articles?limit=2&fields=headline&section=sq-news&sort=-headline&cursor=…
    select ps1_0.*
        from section ps1_0
        where ps1_0.path in (?);
    select a.*, null, a.*, null, null
        from (select a.id as id, a.headline_sort_key
        from article a
        where (a.headline_sort_key, a.id) < (:keyValue, :keyId)
        order by a.headline_sort_key desc, a.id desc limit 2000) m cross
        join lateral (select *
        from article_filing
        where article_id = m.id offset 0) f
        join article a on a.id = m.id
        where f.sections && :anySection
        order by m.headline_sort_key desc, m.id desc limit 3;

-- Words, the newest first
-- /api/v1/articles?limit=2&fields=headline&language=en&q=sqwords&sort=-publishedAt
    SELECT NULL, n.filter, w.place
    FROM (SELECT cast(:names AS tsquery[]) AS names OFFSET 0) q
    CROSS JOIN LATERAL unnest(q.names) WITH ORDINALITY w(name, place)
    CROSS JOIN LATERAL (
        (SELECT 'tag:' || id AS filter FROM tag WHERE name_tokens @@ w.name LIMIT 50)
        UNION ALL
        (SELECT 'author:' || id FROM author WHERE name_tokens @@ w.name LIMIT 50)) n;
    select a.*, null, a.*, null, a.*, null, null
        from (select f.article_id as id, f.published_at
        from article_filing f
        where f.vector @@ cast(:q as tsquery) and (f.published_at > '-infinity' or delivery.takes_reading(f.published_at)) and coalesce(f.published_at > '-infinity', true) and coalesce(f.published_at > '-infinity', true) and coalesce(f.published_at > '-infinity', true) and coalesce(f.published_at > '-infinity', true)
        order by f.published_at desc, f.article_id desc limit 3) m
        join article a on a.id = m.id
        order by m.published_at desc, m.id desc limit 3;

-- Words, the most relevant first
-- /api/v1/articles?limit=2&fields=headline&language=en&q=sqwords&sort=-relevance
    SELECT NULL, n.filter, w.place
    FROM (SELECT cast(:names AS tsquery[]) AS names OFFSET 0) q
    CROSS JOIN LATERAL unnest(q.names) WITH ORDINALITY w(name, place)
    CROSS JOIN LATERAL (
        (SELECT 'tag:' || id AS filter FROM tag WHERE name_tokens @@ w.name LIMIT 50)
        UNION ALL
        (SELECT 'author:' || id FROM author WHERE name_tokens @@ w.name LIMIT 50)) n;
    select m.id as id
        from (select f.article_id as id
        from article_filing f
        where f.vector @@ cast(:q as tsquery) and (f.published_at > '-infinity' or delivery.takes_reading(f.published_at)) and coalesce(f.published_at > '-infinity', true) and coalesce(f.published_at > '-infinity', true) and coalesce(f.published_at > '-infinity', true) and coalesce(f.published_at > '-infinity', true)
        order by f.published_at desc, f.article_id desc limit 501) m  limit 501;
    select m.relevance, a.*, null, a.*, null, a.*, null, null
        from (select r.id as id, r.relevance
        from (select s.article_id as id, cast(ln(greatest(ts_rank(s.vector, cast(:ranked as tsquery)) + ts_rank(s.vector, cast(:written as tsquery)), 1e-9)) + extract(epoch
        from s.published_at - timestamptz '2000-01-01') / 1.3649049242842305E8 as real) as relevance
        from (select article_id, published_at, setweight(vector, 'D', cast('{}' as text[])) as vector
        from article_filing
        where article_id = any(:matches) offset 0) s offset 0) r
        order by r.relevance desc, r.id desc limit 3) m
        join article a on a.id = m.id
        order by m.relevance desc, m.id desc limit 3;

-- With everything that a card has
-- /api/v1/articles?limit=2&tag=sq-tag
    select pt1_0.*
        from tag pt1_0
        where pt1_0.slug in (?);
    select a.*, null, a.*, null, a.*, null, null
        from (select k.article_id as id, k.published_at
        from article_tag k
        where k.tag_id = :scan
        order by k.published_at desc, k.article_id desc limit 3) m
        join article a on a.id = m.id
        order by m.published_at desc, m.id desc limit 3;
    select ps1_0.*
        from section ps1_0
        where ps1_0.id in (?);
    select pt1_0.*
        from tag pt1_0
        where pt1_0.id in (?);
    select pa1_0.*
        from author pa1_0
        where pa1_0.id in (?);

-- With everything that an article has
-- /api/v1/articles?limit=2&tag=sq-tag&include=details,body
    select pt1_0.*
        from tag pt1_0
        where pt1_0.slug in (?);
    select a.*, null, a.*, null, coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'language', t.language, 'slug', t.slug, 'headline', t.headline)
        order by t.language, t.id)
        from article t
        where t.translation_group = a.translation_group and t.id <> a.id), '[]')
        from (select k.article_id as id, k.published_at
        from article_tag k
        where k.tag_id = :scan
        order by k.published_at desc, k.article_id desc limit 3) m
        join article a on a.id = m.id
        order by m.published_at desc, m.id desc limit 3;
    with size as materialized (select coalesce(sum(octet_length(html)), 0) as bytes
        from article_body
        where article_id = any(:ids)) select b.article_id, b.html, s.bytes
        from size s
        left join article_body b on b.article_id = any(:ids) and s.bytes <= :most;
    select ps1_0.*
        from section ps1_0
        where ps1_0.id in (?);
    select pt1_0.*
        from tag pt1_0
        where pt1_0.id in (?);
    select pa1_0.*
        from author pa1_0
        where pa1_0.id in (?);

-- With a facet
-- /api/v1/articles?limit=2&fields=headline&tag=sq-tag&facets=author
    select pt1_0.*
        from tag pt1_0
        where pt1_0.slug in (?);
    select a.*, null, a.*, null, a.*, null, null
        from (select k.article_id as id, k.published_at
        from article_tag k
        where k.tag_id = :scan
        order by k.published_at desc, k.article_id desc limit 3) m
        join article a on a.id = m.id
        order by m.published_at desc, m.id desc limit 3;
    with listed as materialized (select m.id as id
        from (select k.article_id as id
        from article_tag k
        where k.tag_id = :scan
        order by k.published_at desc, k.article_id desc limit 1001) m  limit 1001), entries as materialized (select traits, sections, tags, authors
        from (select id
        from listed limit 1000) l
        join article_filing f on f.article_id = l.id) select null, null, null, count(*)
        from listed union all (select 'AUTHOR', g.slug, g.name, c.n
        from (select v.v, sum(v.n) n
        from (select unnest(d.authors) v, d.n
        from (select e.authors, count(*) n
        from entries e
        group by 1) d) v
        where true
        group by v.v
        order by 2 desc fetch first 50 rows with ties) c
        join author g on g.id = c.v
        order by 4 desc, 2 limit 50);

-- With an exact count
-- /api/v1/articles?limit=2&fields=headline&tag=sq-tag&count=exact
    select pt1_0.*
        from tag pt1_0
        where pt1_0.slug in (?);
    select a.*, null, a.*, null, a.*, null, null
        from (select k.article_id as id, k.published_at
        from article_tag k
        where k.tag_id = :scan
        order by k.published_at desc, k.article_id desc limit 3) m
        join article a on a.id = m.id
        order by m.published_at desc, m.id desc limit 3;
    with listed as materialized (select m.id as id
        from (select k.article_id as id
        from article_tag k
        where k.tag_id = :scan
        order by k.published_at desc, k.article_id desc limit 10001) m  limit 10001) select null, null, null, count(*)
        from listed;

-- With an estimated count
-- /api/v1/articles?limit=2&fields=headline&tag=sq-tag&count=estimate
    select pt1_0.*
        from tag pt1_0
        where pt1_0.slug in (?);
    select a.*, null, a.*, null, a.*, null, null
        from (select k.article_id as id, k.published_at
        from article_tag k
        where k.tag_id = :scan
        order by k.published_at desc, k.article_id desc limit 3) m
        join article a on a.id = m.id
        order by m.published_at desc, m.id desc limit 3;
    explain (format json) select 1
        from article_tag k
        where k.tag_id = :scan;
