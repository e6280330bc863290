-- Lists with several conditions, and those ordered by one time and bounded by the other.

-- All that an article is filed under, in one place: what a tag, a section and a language have in common is the common part
-- of three entries of one index, however long each of them is. The times are the article's.
CREATE TABLE delivery.article_filing (
    article_id uuid PRIMARY KEY REFERENCES delivery.article ON DELETE CASCADE,
    published_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    -- Its language, and its type with a prefix that no language can have.
    traits varchar[] COLLATE "C" NOT NULL,
    -- Those that it is in and all above them, and those that it is in.
    sections uuid[] NOT NULL,
    own_sections uuid[] NOT NULL,
    tags uuid[] NOT NULL,
    authors uuid[] NOT NULL,
    media uuid[] NOT NULL
);

-- What is to be filed, read from the links of each article.
CREATE VIEW delivery.article_links AS
SELECT a.id AS article_id, a.published_at, a.updated_at, CAST(ARRAY[a.language, 'type:' || a.type] AS varchar[]) AS traits,
       ARRAY(SELECT section_id FROM delivery.article_section WHERE article_id = a.id) AS sections,
       ARRAY(SELECT section_id FROM delivery.article_section WHERE article_id = a.id AND position IS NOT NULL)
           AS own_sections,
       ARRAY(SELECT tag_id FROM delivery.article_tag WHERE article_id = a.id) AS tags,
       ARRAY(SELECT author_id FROM delivery.article_author WHERE article_id = a.id) AS authors,
       ARRAY(SELECT DISTINCT media_id FROM delivery.article_media WHERE article_id = a.id) AS media
FROM delivery.article a;

INSERT INTO delivery.article_filing SELECT * FROM delivery.article_links;

-- Without a list of pending entries, which each search would read through: an article adds a dozen entries only.
CREATE INDEX ON delivery.article_filing USING gin (traits, sections, own_sections, tags, authors, media)
    WITH (fastupdate = off);

-- The times that a list can be bounded by stand in the indexes that it is read in order by.
DROP INDEX delivery.article_published_at_id_idx, delivery.article_updated_at_id_idx,
    delivery.article_language_published_at_id_idx, delivery.article_type_published_at_id_idx;
CREATE INDEX ON delivery.article (published_at, id) INCLUDE (updated_at);
CREATE INDEX ON delivery.article (updated_at, id) INCLUDE (published_at);
CREATE INDEX ON delivery.article (language, published_at, id) INCLUDE (updated_at);
CREATE INDEX ON delivery.article (language, updated_at, id) INCLUDE (published_at);
CREATE INDEX ON delivery.article (language, headline, id);
CREATE INDEX ON delivery.article (type, published_at, id) INCLUDE (updated_at);
CREATE INDEX ON delivery.article (type, updated_at, id) INCLUDE (published_at);
CREATE INDEX ON delivery.article (type, headline, id);

DROP INDEX delivery.article_section_section_id_published_at_article_id_idx,
    delivery.article_section_section_id_updated_at_article_id_idx,
    delivery.article_section_section_id_published_at_article_id_idx1;
CREATE INDEX ON delivery.article_section (section_id, published_at, article_id) INCLUDE (updated_at);
CREATE INDEX ON delivery.article_section (section_id, updated_at, article_id) INCLUDE (published_at);
CREATE INDEX ON delivery.article_section (section_id, published_at, article_id) INCLUDE (updated_at)
    WHERE position IS NOT NULL;
CREATE INDEX ON delivery.article_section (section_id, updated_at, article_id) INCLUDE (published_at)
    WHERE position IS NOT NULL;

DROP INDEX delivery.article_tag_tag_id_published_at_article_id_idx,
    delivery.article_tag_tag_id_updated_at_article_id_idx;
CREATE INDEX ON delivery.article_tag (tag_id, published_at, article_id) INCLUDE (updated_at);
CREATE INDEX ON delivery.article_tag (tag_id, updated_at, article_id) INCLUDE (published_at);

DROP INDEX delivery.article_author_author_id_published_at_article_id_idx,
    delivery.article_author_author_id_updated_at_article_id_idx;
CREATE INDEX ON delivery.article_author (author_id, published_at, article_id) INCLUDE (updated_at);
CREATE INDEX ON delivery.article_author (author_id, updated_at, article_id) INCLUDE (published_at);
