-- The newest articles
-- /api/v1/articles?limit=2&fields=headline
    select pa2_0.*,s1_0.*,pa2_0.*
        from (select pa1_0.id,pa1_0.published_at
        from delivery.article pa1_0
        order by pa1_0.published_at desc,pa1_0.id desc offset ? rows fetch first ? rows only) m1_0(id,publishedAt)
        join delivery.article pa2_0 on pa2_0.id=m1_0.id
        left join delivery.section s1_0 on s1_0.id=pa2_0.section_id
        order by m1_0.publishedAt desc,m1_0.id desc offset ? rows fetch first ? rows only;

-- The articles of a section
-- /api/v1/articles?limit=2&fields=headline&section=sq-news/sq-world
    select ps1_0.*
        from delivery.section ps1_0
        where ps1_0.path=? fetch first ? rows only;
    select pa1_0.*,s1_0.*,pa1_0.*
        from (select ais1_0.article_id,ais1_0.published_at
        from delivery.article_section ais1_0
        where ais1_0.section_id=?
        order by ais1_0.published_at desc,ais1_0.article_id desc offset ? rows fetch first ? rows only) m1_0(id,publishedAt)
        join delivery.article pa1_0 on pa1_0.id=m1_0.id
        left join delivery.section s1_0 on s1_0.id=pa1_0.section_id
        order by m1_0.publishedAt desc,m1_0.id desc offset ? rows fetch first ? rows only;

-- The articles of a section and of those below
-- /api/v1/articles?limit=2&fields=headline&descendants=true&section=sq-news
    select ps1_0.*
        from delivery.section ps1_0
        where ps1_0.path=? fetch first ? rows only;
    select pa1_0.*,s1_0.*,pa1_0.*
        from (select ais1_0.article_id,ais1_0.published_at
        from delivery.article_section ais1_0
        where ais1_0.section_id=?
        order by ais1_0.published_at desc,ais1_0.article_id desc offset ? rows fetch first ? rows only) m1_0(id,publishedAt)
        join delivery.article pa1_0 on pa1_0.id=m1_0.id
        left join delivery.section s1_0 on s1_0.id=pa1_0.section_id
        order by m1_0.publishedAt desc,m1_0.id desc offset ? rows fetch first ? rows only;

-- The articles with a tag
-- /api/v1/articles?limit=2&fields=headline&tag=sq-tag
    select pt1_0.*
        from delivery.tag pt1_0
        where pt1_0.slug in (?);
    select pa1_0.*,s1_0.*,pa1_0.*
        from (select at1_0.article_id,at1_0.published_at
        from delivery.article_tag at1_0
        where at1_0.tag_id=?
        order by at1_0.published_at desc,at1_0.article_id desc offset ? rows fetch first ? rows only) m1_0(id,publishedAt)
        join delivery.article pa1_0 on pa1_0.id=m1_0.id
        left join delivery.section s1_0 on s1_0.id=pa1_0.section_id
        order by m1_0.publishedAt desc,m1_0.id desc offset ? rows fetch first ? rows only;

-- The articles with a tag, of a type and a language, in a section
-- /api/v1/articles?limit=2&fields=headline&tag=sq-tag&type=article&language=en&section=sq-news/sq-world
    select ps1_0.*
        from delivery.section ps1_0
        where ps1_0.path=? fetch first ? rows only;
    select pt1_0.*
        from delivery.tag pt1_0
        where pt1_0.slug in (?);
    select pa1_0.*,s1_0.*,pa1_0.*
        from (select at1_0.article_id,at1_0.published_at
        from delivery.article_tag at1_0
        where at1_0.tag_id=?
        order by at1_0.published_at desc,at1_0.article_id desc offset ? rows fetch first ? rows only) m1_0(id,publishedAt)
        join delivery.article_filing aie1_0 on aie1_0.article_id=m1_0.id
        join delivery.article pa1_0 on pa1_0.id=m1_0.id
        left join delivery.section s1_0 on s1_0.id=pa1_0.section_id
        where aie1_0.sections@>array[?] and aie1_0.traits&&? and aie1_0.traits&&?
        order by m1_0.publishedAt desc,m1_0.id desc offset ? rows fetch first ? rows only;

-- The articles of an author
-- /api/v1/articles?limit=2&fields=headline&author=sq-author
    select pa1_0.*
        from delivery.author pa1_0
        where pa1_0.slug=? fetch first ? rows only;
    select pa1_0.*,s1_0.*,pa1_0.*
        from (select aa1_0.article_id,aa1_0.published_at
        from delivery.article_author aa1_0
        where aa1_0.author_id=?
        order by aa1_0.published_at desc,aa1_0.article_id desc offset ? rows fetch first ? rows only) m1_0(id,publishedAt)
        join delivery.article pa1_0 on pa1_0.id=m1_0.id
        left join delivery.section s1_0 on s1_0.id=pa1_0.section_id
        order by m1_0.publishedAt desc,m1_0.id desc offset ? rows fetch first ? rows only;

-- A time range
-- /api/v1/articles?limit=2&fields=headline&section=sq-news&descendants=true&publishedAfter=2025-12-31T00:00:00Z&publishedBefore=2026-03-01T00:00:00Z
    select ps1_0.*
        from delivery.section ps1_0
        where ps1_0.path=? fetch first ? rows only;
    select pa1_0.*,s1_0.*,pa1_0.*
        from (select ais1_0.article_id,ais1_0.published_at
        from delivery.article_section ais1_0
        where ais1_0.section_id=? and ais1_0.published_at>? and ais1_0.published_at<?
        order by ais1_0.published_at desc,ais1_0.article_id desc offset ? rows fetch first ? rows only) m1_0(id,publishedAt)
        join delivery.article pa1_0 on pa1_0.id=m1_0.id
        left join delivery.section s1_0 on s1_0.id=pa1_0.section_id
        order by m1_0.publishedAt desc,m1_0.id desc offset ? rows fetch first ? rows only;

-- The next page of a time range: the bound that the position implies is left out
-- /api/v1/articles?limit=2&fields=headline&section=sq-news&descendants=true&publishedAfter=2025-12-31T00:00:00Z&publishedBefore=2026-03-01T00:00:00Z&cursor=…
    select ps1_0.*
        from delivery.section ps1_0
        where ps1_0.path=? fetch first ? rows only;
    select pa1_0.*,s1_0.*,pa1_0.*
        from (select ais1_0.article_id,ais1_0.published_at
        from delivery.article_section ais1_0
        where ais1_0.section_id=? and ais1_0.published_at>? and (ais1_0.published_at,ais1_0.article_id)<(?,?)
        order by ais1_0.published_at desc,ais1_0.article_id desc offset ? rows fetch first ? rows only) m1_0(id,publishedAt)
        join delivery.article pa1_0 on pa1_0.id=m1_0.id
        left join delivery.section s1_0 on s1_0.id=pa1_0.section_id
        order by m1_0.publishedAt desc,m1_0.id desc offset ? rows fetch first ? rows only;

-- A numbered page
-- /api/v1/articles?limit=2&fields=headline&tag=sq-tag&page=3
    select pt1_0.*
        from delivery.tag pt1_0
        where pt1_0.slug in (?);
    select pa1_0.*,s1_0.*,pa1_0.*
        from (select at1_0.article_id,at1_0.published_at
        from delivery.article_tag at1_0
        where at1_0.tag_id=?
        order by at1_0.published_at desc,at1_0.article_id desc offset ? rows fetch first ? rows only) m1_0(id,publishedAt)
        join delivery.article pa1_0 on pa1_0.id=m1_0.id
        left join delivery.section s1_0 on s1_0.id=pa1_0.section_id
        order by m1_0.publishedAt desc,m1_0.id desc offset ? rows fetch first ? rows only;

-- Sorted by headline
-- /api/v1/articles?limit=2&fields=headline&sort=headline
    select pa2_0.*,s1_0.*,pa2_0.*
        from (select pa1_0.id,pa1_0.headline_sort_key
        from delivery.article pa1_0
        order by pa1_0.headline_sort_key,pa1_0.id offset ? rows fetch first ? rows only) m1_0(id,headlineSortKey)
        join delivery.article pa2_0 on pa2_0.id=m1_0.id
        left join delivery.section s1_0 on s1_0.id=pa2_0.section_id
        order by m1_0.headlineSortKey,m1_0.id offset ? rows fetch first ? rows only;

-- Words, the newest first
-- /api/v1/articles?limit=2&fields=headline&language=en&q=sqwords&sort=-publishedAt
    WITH wanted(language) AS (SELECT unnest(?))
    SELECT c.config, bool_or(c.wanted), min(querytree(websearch_to_tsquery(cast(c.config AS regconfig), ?)))
    FROM (SELECT delivery.search_config(language), true FROM wanted WHERE language IS NOT NULL
          UNION SELECT 'simple', false) c(config, wanted)
    GROUP BY c.config ORDER BY c.config;
    select pa2_0.*,s1_0.*,pa2_0.*
        from (select pa1_0.id,pa1_0.published_at
        from delivery.article pa1_0
        join delivery.article_search st1_0 on st1_0.article_id=pa1_0.id
        where pa1_0.language=? and (st1_0.config='english' and cast(st1_0.vector @@ websearch_to_tsquery('english', ?) as boolean)) and (st1_0.config<>'' or cast(delivery.takes_reading(st1_0.config) as boolean))
        order by pa1_0.published_at desc,pa1_0.id desc offset ? rows fetch first ? rows only) m1_0(id,publishedAt)
        join delivery.article pa2_0 on pa2_0.id=m1_0.id
        left join delivery.section s1_0 on s1_0.id=pa2_0.section_id
        order by m1_0.publishedAt desc,m1_0.id desc offset ? rows fetch first ? rows only;

-- Words, the most relevant first
-- /api/v1/articles?limit=2&fields=headline&language=en&q=sqwords&sort=-relevance
    WITH wanted(language) AS (SELECT unnest(?))
    SELECT c.config, bool_or(c.wanted), min(querytree(websearch_to_tsquery(cast(c.config AS regconfig), ?)))
    FROM (SELECT delivery.search_config(language), true FROM wanted WHERE language IS NOT NULL
          UNION SELECT 'simple', false) c(config, wanted)
    GROUP BY c.config ORDER BY c.config;
    select pa2_0.*,s1_0.*,pa2_0.*,m1_0.relevance
        from (select st1_0.article_id,case st1_0.config when 'english' then cast(ts_rank(st1_0.vector, websearch_to_tsquery('english', ?)) as float(24)) end
        from delivery.article pa1_0
        join delivery.article_search st1_0 on st1_0.article_id=pa1_0.id
        where pa1_0.language=? and (st1_0.config='english' and cast(st1_0.vector @@ websearch_to_tsquery('english', ?) as boolean)) and (st1_0.config<>'' or cast(delivery.takes_reading(st1_0.config) as boolean))
        order by pa1_0.published_at desc,pa1_0.id desc fetch first 1000 rows only) m1_0(id,relevance)
        join delivery.article pa2_0 on pa2_0.id=m1_0.id
        left join delivery.section s1_0 on s1_0.id=pa2_0.section_id
        order by m1_0.relevance desc,m1_0.id desc offset ? rows fetch first ? rows only;

-- With everything that a card has
-- /api/v1/articles?limit=2&tag=sq-tag
    select pt1_0.*
        from delivery.tag pt1_0
        where pt1_0.slug in (?);
    select pa1_0.*,s1_0.*,pa1_0.*
        from (select at1_0.article_id,at1_0.published_at
        from delivery.article_tag at1_0
        where at1_0.tag_id=?
        order by at1_0.published_at desc,at1_0.article_id desc offset ? rows fetch first ? rows only) m1_0(id,publishedAt)
        join delivery.article pa1_0 on pa1_0.id=m1_0.id
        left join delivery.section s1_0 on s1_0.id=pa1_0.section_id
        order by m1_0.publishedAt desc,m1_0.id desc offset ? rows fetch first ? rows only;
    select at1_0.*,t1_0.*,at1_0.updated_at
        from delivery.article_tag at1_0
        join delivery.tag t1_0 on t1_0.id=at1_0.tag_id
        where at1_0.article_id in (?,?)
        order by at1_0.position;
    select aa1_0.article_id,aa1_0.author_id,a1_0.*,aa1_0.*
        from delivery.article_author aa1_0
        join delivery.author a1_0 on a1_0.id=aa1_0.author_id
        where aa1_0.article_id in (?,?)
        order by aa1_0.position;
    select am1_0.*,m1_0.*,am1_0.role
        from delivery.article_media am1_0
        join delivery.media m1_0 on m1_0.id=am1_0.media_id
        where am1_0.article_id in (?,?) and am1_0.role in (?)
        order by am1_0.position;

-- With everything that an article has
-- /api/v1/articles?limit=2&tag=sq-tag&include=details,body
    select pt1_0.*
        from delivery.tag pt1_0
        where pt1_0.slug in (?);
    select pa1_0.*,s1_0.*,pa1_0.*
        from (select at1_0.article_id,at1_0.published_at
        from delivery.article_tag at1_0
        where at1_0.tag_id=?
        order by at1_0.published_at desc,at1_0.article_id desc offset ? rows fetch first ? rows only) m1_0(id,publishedAt)
        join delivery.article pa1_0 on pa1_0.id=m1_0.id
        left join delivery.section s1_0 on s1_0.id=pa1_0.section_id
        order by m1_0.publishedAt desc,m1_0.id desc offset ? rows fetch first ? rows only;
    select pb1_0.article_id,pb1_0.html
        from delivery.article_body pb1_0
        where pb1_0.article_id in (?,?);
    select ais1_0.*,s1_0.*,ais1_0.updated_at
        from delivery.article_section ais1_0
        join delivery.section s1_0 on s1_0.id=ais1_0.section_id
        where ais1_0.article_id in (?,?) and ais1_0.position>0
        order by ais1_0.position;
    select at1_0.*,t1_0.*,at1_0.updated_at
        from delivery.article_tag at1_0
        join delivery.tag t1_0 on t1_0.id=at1_0.tag_id
        where at1_0.article_id in (?,?)
        order by at1_0.position;
    select aa1_0.article_id,aa1_0.author_id,a1_0.*,aa1_0.*
        from delivery.article_author aa1_0
        join delivery.author a1_0 on a1_0.id=aa1_0.author_id
        where aa1_0.article_id in (?,?)
        order by aa1_0.position;
    select ac1_0.*
        from delivery.article_correction ac1_0
        where ac1_0.article_id in (?,?)
        order by ac1_0.position;
    select am1_0.*,m1_0.*,am1_0.role
        from delivery.article_media am1_0
        join delivery.media m1_0 on m1_0.id=am1_0.media_id
        where am1_0.article_id in (?,?) and am1_0.role in (?,?,?,?)
        order by am1_0.position;

-- With a facet
-- /api/v1/articles?limit=2&fields=headline&tag=sq-tag&facets=author
    select pt1_0.*
        from delivery.tag pt1_0
        where pt1_0.slug in (?);
    select pa1_0.*,s1_0.*,pa1_0.*
        from (select at1_0.article_id,at1_0.published_at
        from delivery.article_tag at1_0
        where at1_0.tag_id=?
        order by at1_0.published_at desc,at1_0.article_id desc offset ? rows fetch first ? rows only) m1_0(id,publishedAt)
        join delivery.article pa1_0 on pa1_0.id=m1_0.id
        left join delivery.section s1_0 on s1_0.id=pa1_0.section_id
        order by m1_0.publishedAt desc,m1_0.id desc offset ? rows fetch first ? rows only;
    select a1_0.slug,a1_0.name,count(*)
        from delivery.article_tag at1_0
        join delivery.article_author aa1_0 on aa1_0.article_id=at1_0.article_id
        join delivery.author a1_0 on a1_0.id=aa1_0.author_id
        where at1_0.tag_id=?
        group by a1_0.slug,a1_0.name
        order by count(*) desc,a1_0.slug,a1_0.name fetch first ? rows only;

-- With an exact count
-- /api/v1/articles?limit=2&fields=headline&tag=sq-tag&count=exact
    select pt1_0.*
        from delivery.tag pt1_0
        where pt1_0.slug in (?);
    select count(*)
        from delivery.article_tag at1_0
        where at1_0.tag_id=?;
    select pa1_0.*,s1_0.*,pa1_0.*
        from (select at1_0.article_id,at1_0.published_at
        from delivery.article_tag at1_0
        where at1_0.tag_id=?
        order by at1_0.published_at desc,at1_0.article_id desc offset ? rows fetch first ? rows only) m1_0(id,publishedAt)
        join delivery.article pa1_0 on pa1_0.id=m1_0.id
        left join delivery.section s1_0 on s1_0.id=pa1_0.section_id
        order by m1_0.publishedAt desc,m1_0.id desc offset ? rows fetch first ? rows only;

-- With an estimated count
-- /api/v1/articles?limit=2&fields=headline&tag=sq-tag&count=estimate
    select pt1_0.*
        from delivery.tag pt1_0
        where pt1_0.slug in (?);
    EXPLAIN (FORMAT JSON) select cast(1 as varchar)
        from delivery.article_tag at1_0
        where at1_0.tag_id=?;
    select pa1_0.*,s1_0.*,pa1_0.*
        from (select at1_0.article_id,at1_0.published_at
        from delivery.article_tag at1_0
        where at1_0.tag_id=?
        order by at1_0.published_at desc,at1_0.article_id desc offset ? rows fetch first ? rows only) m1_0(id,publishedAt)
        join delivery.article pa1_0 on pa1_0.id=m1_0.id
        left join delivery.section s1_0 on s1_0.id=pa1_0.section_id
        order by m1_0.publishedAt desc,m1_0.id desc offset ? rows fetch first ? rows only;
