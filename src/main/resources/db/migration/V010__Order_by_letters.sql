-- Orders of names and headlines as people look them up, and an index for each order of each list.

-- By what a text is ordered: its letters, whatever their case, accents and what stands before them, such as a quotation
-- mark. Not a collation: the order of those changes with the version of the library that is behind them, and with it the
-- indexes are silently wrong. The first 200 signs count: more may be more than an index can hold.
CREATE FUNCTION delivery.letters(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
SELECT left(coalesce(nullif(regexp_replace(regexp_replace(
    replace(replace(replace(translate(lower(normalize(left(name, 200), NFKD) COLLATE "pg_c_utf8"), 'øłđħıŧ', 'oldhit'),
                            'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
    '[\u0300-\u036f]', '', 'g'), '^[^[:alnum:]]+', ''), ''), name), 200) COLLATE "C"
$$;

ALTER TABLE delivery.section ADD COLUMN name_letters text COLLATE "C" GENERATED ALWAYS AS (delivery.letters(name)) STORED;
CREATE INDEX ON delivery.section (name_letters, id);
CREATE INDEX ON delivery.section (updated_at, id);

ALTER TABLE delivery.tag ADD COLUMN name_letters text COLLATE "C" GENERATED ALWAYS AS (delivery.letters(name)) STORED;
CREATE INDEX ON delivery.tag (name_letters, id);
CREATE INDEX ON delivery.tag (kind, name_letters, id);
CREATE INDEX ON delivery.tag (updated_at, id);
CREATE INDEX ON delivery.tag (kind, updated_at, id);

ALTER TABLE delivery.author ADD COLUMN name_letters text COLLATE "C" GENERATED ALWAYS AS (delivery.letters(name)) STORED;
CREATE INDEX ON delivery.author (name_letters, id);
CREATE INDEX ON delivery.author (updated_at, id);

CREATE INDEX ON delivery.media (type, updated_at, id);

CREATE INDEX ON delivery.caption (language, updated_at, id);
DROP INDEX delivery.caption_language_id_idx;

DROP INDEX delivery.article_headline_id_idx, delivery.article_language_headline_id_idx,
           delivery.article_type_headline_id_idx;
ALTER TABLE delivery.article
    ADD COLUMN headline_letters text COLLATE "C" GENERATED ALWAYS AS (delivery.letters(headline)) STORED;
CREATE INDEX ON delivery.article (headline_letters, id);
CREATE INDEX ON delivery.article (language, headline_letters, id);
CREATE INDEX ON delivery.article (type, headline_letters, id);
