-- The words of what is published, for the parameter "q" of the list of articles.

-- The text search configuration of PostgreSQL for a language (BCP 47): it knows how the words of the language change
-- and which of them say nothing. Others are looked up as they are written.
CREATE FUNCTION delivery.search_config(language text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
SELECT CASE lower(split_part(language, '-', 1))
    WHEN 'ar' THEN 'arabic' WHEN 'ca' THEN 'catalan' WHEN 'da' THEN 'danish' WHEN 'de' THEN 'german'
    WHEN 'el' THEN 'greek' WHEN 'en' THEN 'english' WHEN 'es' THEN 'spanish' WHEN 'et' THEN 'estonian'
    WHEN 'eu' THEN 'basque' WHEN 'fi' THEN 'finnish' WHEN 'fr' THEN 'french' WHEN 'ga' THEN 'irish'
    WHEN 'hi' THEN 'hindi' WHEN 'hu' THEN 'hungarian' WHEN 'hy' THEN 'armenian' WHEN 'id' THEN 'indonesian'
    WHEN 'it' THEN 'italian' WHEN 'lt' THEN 'lithuanian' WHEN 'nb' THEN 'norwegian' WHEN 'ne' THEN 'nepali'
    WHEN 'nl' THEN 'dutch' WHEN 'nn' THEN 'norwegian' WHEN 'no' THEN 'norwegian' WHEN 'pt' THEN 'portuguese'
    WHEN 'ro' THEN 'romanian' WHEN 'ru' THEN 'russian' WHEN 'sr' THEN 'serbian' WHEN 'sv' THEN 'swedish'
    WHEN 'ta' THEN 'tamil' WHEN 'tr' THEN 'turkish' WHEN 'yi' THEN 'yiddish'
    ELSE 'simple' END
$$;

-- What an article can be found by. A headline weighs most (A), then kicker and summary (B), dateline and byline (C), and
-- the body (D): HTML, whose tags and entities the parser passes over. In plain text a "<" begins no tag. Names of tags and
-- authors are not among it: renaming one would have to write every article anew that bears it, and lists have filters
-- for them.
-- Of the body the first 250,000 characters count. A vector can hold 1 MB; of text that would make a bigger one all the
-- same, which nobody writes, the first 60,000 do: at four bytes a character and four bytes of vector for each of these it
-- fits, whatever the text is.
CREATE FUNCTION delivery.search_vector(config text, headline text, above text, beside text, body text) RETURNS tsvector
LANGUAGE plpgsql STABLE PARALLEL SAFE SET client_min_messages = warning AS $$
DECLARE
    words regconfig := config::regconfig;
    heading tsvector := setweight(to_tsvector(words, translate(headline, '<', ' ')), 'A')
        || setweight(to_tsvector(words, translate(coalesce(above, ''), '<', ' ')), 'B')
        || setweight(to_tsvector(words, translate(coalesce(beside, ''), '<', ' ')), 'C');
BEGIN
    RETURN heading || to_tsvector(words, left(coalesce(body, ''), 250000));
EXCEPTION WHEN program_limit_exceeded THEN
    RETURN heading || to_tsvector(words, left(body, 60000));
END
$$;

-- The text of an HTML body, for people to read: no tags, entities decoded. Tags within a line leave no gap behind.
CREATE FUNCTION delivery.plain_text(html text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
SELECT replace(replace(replace(replace(replace(
    regexp_replace(regexp_replace(html,
        '</?(a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var)(\s([^<>"]|"[^"]*")*)?>',
        '', 'g'),
        '<([^<>"]|"[^"]*")*>', ' ', 'g'),
    '&nbsp;', ' '), '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&amp;', '&')
$$;

-- Always true, and never run: stands behind an OR in searches to make the planner reckon with what it costs to look into a
-- vector, some five pages, which it takes to be free. It would rather walk all articles in the order of the list, looking
-- into each, than fetch the few with a rare word by the index. Not parallel: to start a worker takes longer than a page of
-- results.
CREATE FUNCTION delivery.takes_reading(config text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE PARALLEL UNSAFE COST 1000
AS 'BEGIN RETURN true; END';

-- Apart from the article, since only searches read it; the times are the article's, so that one index serves a list in
-- order. The configuration is a plain text, for tables with columns of type regconfig stop pg_upgrade.
CREATE TABLE delivery.article_search (
    article_id uuid PRIMARY KEY REFERENCES delivery.article ON DELETE CASCADE,
    config text COLLATE "C" NOT NULL,
    published_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    vector tsvector NOT NULL
);

INSERT INTO delivery.article_search (article_id, config, published_at, updated_at, vector)
SELECT a.id, c.config, a.published_at, a.updated_at,
       delivery.search_vector(c.config, a.headline, concat_ws(' ', a.kicker, a.summary),
                              concat_ws(' ', a.dateline, a.byline), b.html)
FROM delivery.article a LEFT JOIN delivery.article_body b ON b.article_id = a.id
CROSS JOIN LATERAL (SELECT delivery.search_config(a.language)) c(config);

-- A tenth of the usual length: each search reads through what waits there.
CREATE INDEX ON delivery.article_search USING gin (vector) WITH (gin_pending_list_limit = 512);
CREATE INDEX ON delivery.article_search (published_at, article_id);
CREATE INDEX ON delivery.article_search (updated_at, article_id);

-- Statistics know the 10,000 most frequent words instead of 1,000. Of a word that they do not know the planner assumes that
-- half as many articles have it as the rarest known: few enough, in a table of millions, to use the index.
ALTER TABLE delivery.article_search ALTER COLUMN vector SET STATISTICS 1000;
