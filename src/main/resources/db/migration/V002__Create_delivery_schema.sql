-- What the public API reads: exactly what is published. Only publishing writes here, by copying rows of the views of the
-- schema "preview".

GRANT USAGE ON SCHEMA delivery TO "${deliveryRole}";
ALTER DEFAULT PRIVILEGES IN SCHEMA delivery GRANT SELECT ON TABLES TO "${deliveryRole}";
GRANT USAGE ON SCHEMA delivery TO "${editorialRole}";
ALTER DEFAULT PRIVILEGES IN SCHEMA delivery GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "${editorialRole}";
ALTER DEFAULT PRIVILEGES IN SCHEMA delivery GRANT USAGE ON SEQUENCES TO "${editorialRole}";

-- The sort key of a name or headline: ignores case, accents and leading punctuation. It is not a collation, because the
-- order of a collation changes with the version of its library and silently corrupts indexes. Only the first 200
-- characters count, because an index entry has a maximum size. Typographic apostrophes equal the ASCII one, and katakana
-- hiragana: translate() compares each character with all that it replaces, so only names that may have katakana pay for it.
-- Of the marks of Indic scripts, only the nukta is removed: vowel signs distinguish words.
CREATE FUNCTION delivery.sort_key(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
SELECT left(coalesce(nullif(regexp_replace(
    replace(replace(replace(translate(lower(normalize(left(name, 200), NFKD) COLLATE "pg_c_utf8"),
        'øłđħıŧ‘’ʼ' || CASE WHEN name ~ '[\u30a1-\u33ff\uff66-\uff9d]'
            THEN 'ァアィイゥウェエォオカキクケコサシスセソタチッツテトナニヌネノハヒフヘホマミムメモャヤュユョヨラリルレロヮワヰヱヲンヵヶ' ELSE '' END,
        'oldhit''''''ぁあぃいぅうぇえぉおかきくけこさしすせそたちっつてとなにぬねのはひふへほまみむめもゃやゅゆょよらりるれろゎわゐゑをんゕゖ'),
                            'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
    '^[^[:alnum:]]+'
    '|[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f' -- Latin, Greek and others
    '\u0483-\u0487' -- Cyrillic
    '\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7' -- Hebrew
    '\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed' -- Arabic
    '\u093c\u09bc\u0a3c\u0abc\u0b3c' -- nukta
    '\u3099\u309a]', -- voicing of kana
    '', 'g'), ''), name), 200) COLLATE "C"
$$;

-- For lists in the management API, as in those of the public API.
ALTER TABLE editorial.section ADD name_sort_key text COLLATE "C" GENERATED ALWAYS AS (delivery.sort_key(name)) STORED;
ALTER TABLE editorial.tag ADD name_sort_key text COLLATE "C" GENERATED ALWAYS AS (delivery.sort_key(name)) STORED;
ALTER TABLE editorial.author ADD name_sort_key text COLLATE "C" GENERATED ALWAYS AS (delivery.sort_key(name)) STORED;
ALTER TABLE editorial.collection ADD name_sort_key text COLLATE "C" GENERATED ALWAYS AS (delivery.sort_key(name)) STORED;
CREATE INDEX ON editorial.section (name_sort_key, id);
CREATE INDEX ON editorial.section (updated_at, id);
CREATE INDEX ON editorial.tag (name_sort_key, id);
CREATE INDEX ON editorial.tag (updated_at, id);
CREATE INDEX ON editorial.author (name_sort_key, id);
CREATE INDEX ON editorial.author (updated_at, id);
CREATE INDEX ON editorial.collection (name_sort_key, id);
CREATE INDEX ON editorial.collection (updated_at, id);

-- A path of a section and those of its ancestors.
CREATE FUNCTION delivery.with_ancestors(path text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ARRAY(SELECT array_to_string((string_to_array(path, '/'))[1:depth], '/')
             FROM generate_series(1, cardinality(string_to_array(path, '/'))) depth);

-- What a list can be filtered by, besides references: the language, and with a prefix, which no language has, the type, the access
-- and the flags.
CREATE FUNCTION delivery.traits(language text, type text, access text, flags text[]) RETURNS varchar[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CAST(ARRAY[language, 'type:' || type, 'access:' || access] || ARRAY(SELECT 'flag:' || flag FROM unnest(flags) flag)
            AS varchar[]);

-- The terms of a searchable text for what a list can be filtered by. Resources of different kinds can have the same id.
CREATE FUNCTION delivery.filter_terms(traits varchar[], sections uuid[], tags uuid[], authors uuid[]) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CAST(coalesce((SELECT string_agg('''@' || filter || ''':16383C', ' ')
                      FROM (SELECT trait AS filter FROM unnest(traits) trait
                            UNION ALL SELECT 'section:' || id FROM unnest(sections) id
                            UNION ALL SELECT 'tag:' || id FROM unnest(tags) id
                            UNION ALL SELECT 'author:' || id FROM unnest(authors) id) f), '') AS tsvector);

-- The periods that a time lies in, of 2^17 s (36 hours), 2^19, 2^21, 2^23 and 2^25 s (a year), each with a number of its own. With
-- them, an index that finds articles by something else finds the newest of them without reading all. Not strict: a strict
-- function would not be replaced by its expression.
CREATE FUNCTION delivery.periods(at timestamptz) RETURNS integer[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ARRAY[CAST(CAST(floor(extract(epoch FROM at AT TIME ZONE 'UTC')) AS bigint) >> 17 AS integer),
             CAST(CAST(floor(extract(epoch FROM at AT TIME ZONE 'UTC')) AS bigint) >> 19 AS integer) + (1 << 28),
             CAST(CAST(floor(extract(epoch FROM at AT TIME ZONE 'UTC')) AS bigint) >> 21 AS integer) + (2 << 28),
             CAST(CAST(floor(extract(epoch FROM at AT TIME ZONE 'UTC')) AS bigint) >> 23 AS integer) + (3 << 28),
             CAST(CAST(floor(extract(epoch FROM at AT TIME ZONE 'UTC')) AS bigint) >> 25 AS integer) + (4 << 28)];

CREATE TABLE delivery.section (
    id uuid PRIMARY KEY,
    parent_id uuid REFERENCES delivery.section DEFERRABLE INITIALLY DEFERRED,
    slug text COLLATE "C" NOT NULL,
    path text COLLATE "C" NOT NULL UNIQUE DEFERRABLE INITIALLY DEFERRED,
    name text NOT NULL,
    name_sort_key text COLLATE "C" GENERATED ALWAYS AS (delivery.sort_key(name)) STORED,
    name_tokens tsvector NOT NULL DEFAULT '',
    description text,
    language text COLLATE "C",
    names jsonb NOT NULL DEFAULT '{}',
    position integer NOT NULL,
    depth integer NOT NULL CHECK (depth >= 0),
    -- From the root to the section itself: [{"id", "path", "name", "names"}].
    breadcrumb jsonb NOT NULL,
    updated_at timestamptz NOT NULL,
    -- When the public content last changed, including the names and paths of its ancestors, which articles show.
    changed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ON delivery.section (parent_id);
CREATE INDEX ON delivery.section (name_sort_key, id);
CREATE INDEX ON delivery.section USING gin (name_tokens) WITH (fastupdate = off);
CREATE INDEX ON delivery.section (updated_at, id);

-- The number of articles in a section and its descendants: of its rows in article_section, which record_changes() maintains.
CREATE TABLE delivery.section_usage (
    section_id uuid PRIMARY KEY REFERENCES delivery.section ON DELETE CASCADE,
    article_count bigint NOT NULL
);

CREATE TABLE delivery.tag (
    id uuid PRIMARY KEY,
    slug text COLLATE "C" NOT NULL UNIQUE,
    name text NOT NULL,
    name_sort_key text COLLATE "C" GENERATED ALWAYS AS (delivery.sort_key(name)) STORED,
    name_tokens tsvector NOT NULL DEFAULT '',
    kind text NOT NULL CHECK (kind IN ('TOPIC', 'PERSON', 'ORGANISATION', 'PLACE', 'EVENT', 'SERIES')),
    description text,
    language text COLLATE "C",
    names jsonb NOT NULL DEFAULT '{}',
    updated_at timestamptz NOT NULL,
    -- The number of its rows in article_tag, which record_changes() maintains.
    article_count bigint NOT NULL DEFAULT 0
);
CREATE INDEX ON delivery.tag (name_sort_key, id);
CREATE INDEX ON delivery.tag (article_count, id);
CREATE INDEX ON delivery.tag (kind, article_count, id);
CREATE INDEX ON delivery.tag USING gin (name_tokens) WITH (fastupdate = off);
CREATE INDEX ON delivery.tag (kind, name_sort_key, id);
CREATE INDEX ON delivery.tag (updated_at, id);
CREATE INDEX ON delivery.tag (kind, updated_at, id);

CREATE TABLE delivery.media (
    id uuid PRIMARY KEY,
    type text NOT NULL CHECK (type IN ('IMAGE', 'VIDEO', 'AUDIO')),
    url text COLLATE "C" NOT NULL,
    mime_type text,
    width integer,
    height integer,
    duration double precision,
    poster text,
    focal_x double precision,
    focal_y double precision,
    credit text,
    rights_holder text,
    rights_terms text,
    rights_expire_at timestamptz,
    default_language text COLLATE "C" NOT NULL,
    updated_at timestamptz NOT NULL
);
CREATE INDEX ON delivery.media (updated_at, id);
CREATE INDEX ON delivery.media (type, updated_at, id);

CREATE TABLE delivery.caption (
    id uuid PRIMARY KEY,
    media_id uuid NOT NULL REFERENCES delivery.media ON DELETE CASCADE,
    language text COLLATE "C" NOT NULL,
    text text,
    alt_text text,
    credit text,
    updated_at timestamptz NOT NULL,
    UNIQUE (media_id, language)
);
CREATE INDEX ON delivery.caption (updated_at, id);
CREATE INDEX ON delivery.caption (language, updated_at, id);

CREATE TABLE delivery.author (
    id uuid PRIMARY KEY,
    slug text COLLATE "C" NOT NULL UNIQUE,
    name text NOT NULL,
    name_sort_key text COLLATE "C" GENERATED ALWAYS AS (delivery.sort_key(name)) STORED,
    name_tokens tsvector NOT NULL DEFAULT '',
    bio text,
    language text COLLATE "C",
    names jsonb NOT NULL DEFAULT '{}',
    portrait_id uuid REFERENCES delivery.media,
    updated_at timestamptz NOT NULL,
    -- Like that of a tag.
    article_count bigint NOT NULL DEFAULT 0
);
CREATE INDEX ON delivery.author (portrait_id);
CREATE INDEX ON delivery.author (article_count, id);
CREATE INDEX ON delivery.author (name_sort_key, id);
CREATE INDEX ON delivery.author USING gin (name_tokens) WITH (fastupdate = off);
CREATE INDEX ON delivery.author (updated_at, id);

CREATE TABLE delivery.article (
    id uuid PRIMARY KEY,
    -- In the system that it comes from, for the filter.
    external_id text COLLATE "C",
    type text COLLATE "C" NOT NULL
        CHECK (type IN ('ARTICLE', 'OPINION', 'ANALYSIS', 'INTERVIEW', 'LIVE', 'GALLERY', 'VIDEO', 'AUDIO', 'FACTBOX')),
    language text COLLATE "C" NOT NULL,
    slug text COLLATE "C" NOT NULL UNIQUE,
    headline text NOT NULL,
    headline_sort_key text COLLATE "C" GENERATED ALWAYS AS (delivery.sort_key(headline)) STORED,
    kicker text,
    summary text,
    dateline text,
    byline text,
    section_id uuid REFERENCES delivery.section,
    translation_group text COLLATE "C",
    canonical_url text,
    source text,
    rights text,
    seo_title text,
    seo_description text,
    seo_no_index boolean NOT NULL DEFAULT false,
    social_title text,
    social_description text,
    comments text NOT NULL DEFAULT 'OPEN' CHECK (comments IN ('OPEN', 'CLOSED')),
    flags text[] COLLATE "C" NOT NULL DEFAULT '{}',
    access text COLLATE "C" NOT NULL DEFAULT 'FREE' CHECK (access IN ('FREE', 'METERED', 'SUBSCRIBERS')),
    metadata text,
    -- What the article refers to, in its order, so that a list reads one row for each article:
    -- {"sections": [id], "tags": [id], "authors": [{"id", "role"}], "media": [{"id", "role", "caption", "altText", "credit"}]};
    -- without the primary section.
    refers_to jsonb NOT NULL DEFAULT '{"sections": [], "tags": [], "authors": [], "media": []}',
    -- In order: [{"type", "at", "text"}].
    corrections jsonb NOT NULL DEFAULT '[]',
    -- Of the body.
    word_count integer NOT NULL DEFAULT 0,
    reading_minutes integer NOT NULL DEFAULT 0,
    published_at timestamptz NOT NULL,
    first_published_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    embargoed_until timestamptz,
    expires_at timestamptz,
    version integer NOT NULL,
    -- When this version became public.
    version_since timestamptz NOT NULL DEFAULT now(),
    -- When the public content last changed; updated_at is what editors state.
    changed_at timestamptz NOT NULL,
    CONSTRAINT updated_after_publication CHECK (updated_at >= published_at)
);
CREATE INDEX ON delivery.article (section_id);
CREATE INDEX ON delivery.article (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX ON delivery.article (translation_group) WHERE translation_group IS NOT NULL;
-- One index for each order of a list, alone and within a language or a type. The included column is the other time that
-- a list can be restricted by.
CREATE INDEX ON delivery.article (published_at, id) INCLUDE (updated_at);
CREATE INDEX ON delivery.article (updated_at, id) INCLUDE (published_at);
CREATE INDEX ON delivery.article (headline_sort_key, id);
CREATE INDEX ON delivery.article (language, published_at, id) INCLUDE (updated_at);
CREATE INDEX ON delivery.article (language, updated_at, id) INCLUDE (published_at);
CREATE INDEX ON delivery.article (language, headline_sort_key, id);
CREATE INDEX ON delivery.article (type, published_at, id) INCLUDE (updated_at);
CREATE INDEX ON delivery.article (type, updated_at, id) INCLUDE (published_at);
CREATE INDEX ON delivery.article (type, headline_sort_key, id);

-- Separate from the article, so that lists do not read bodies. An article without a body has null.
CREATE TABLE delivery.article_body (
    article_id uuid PRIMARY KEY REFERENCES delivery.article ON DELETE CASCADE,
    -- Not compressed: reading and importing are faster, and a body is small.
    html text STORAGE EXTERNAL
);

-- The tables below repeat the times of the article, so that one index returns a filtered list in order.

-- One row for each section of an article and for each ancestor of these, so that a subtree is one range of an index.
-- The position is null for ancestors and 0 for the primary section.
CREATE TABLE delivery.article_section (
    section_id uuid NOT NULL REFERENCES delivery.section,
    article_id uuid NOT NULL REFERENCES delivery.article ON DELETE CASCADE,
    position integer,
    published_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (article_id, section_id)
);
CREATE INDEX ON delivery.article_section (section_id, published_at, article_id) INCLUDE (updated_at);
CREATE INDEX ON delivery.article_section (section_id, updated_at, article_id) INCLUDE (published_at);
CREATE INDEX ON delivery.article_section (section_id, published_at, article_id) INCLUDE (updated_at)
    WHERE position IS NOT NULL;
CREATE INDEX ON delivery.article_section (section_id, updated_at, article_id) INCLUDE (published_at)
    WHERE position IS NOT NULL;

CREATE TABLE delivery.article_tag (
    tag_id uuid NOT NULL REFERENCES delivery.tag,
    article_id uuid NOT NULL REFERENCES delivery.article ON DELETE CASCADE,
    position integer NOT NULL,
    published_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (article_id, tag_id)
);
CREATE INDEX ON delivery.article_tag (tag_id, published_at, article_id) INCLUDE (updated_at);
CREATE INDEX ON delivery.article_tag (tag_id, updated_at, article_id) INCLUDE (published_at);

CREATE TABLE delivery.article_author (
    author_id uuid NOT NULL REFERENCES delivery.author,
    article_id uuid NOT NULL REFERENCES delivery.article ON DELETE CASCADE,
    position integer NOT NULL,
    role text NOT NULL CHECK (role IN ('WRITER', 'CONTRIBUTOR', 'PHOTOGRAPHER', 'EDITOR', 'TRANSLATOR')),
    published_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (article_id, author_id)
);
CREATE INDEX ON delivery.article_author (author_id, published_at, article_id) INCLUDE (updated_at);
CREATE INDEX ON delivery.article_author (author_id, updated_at, article_id) INCLUDE (published_at);

-- Statistics of 1,000 tags, sections and authors instead of 100. For others the planner assumes the average frequency and
-- would scan a million headlines in order for the twenty articles of a rare tag.
ALTER TABLE delivery.article_tag ALTER COLUMN tag_id SET STATISTICS 1000;
ALTER TABLE delivery.article_section ALTER COLUMN section_id SET STATISTICS 1000;
ALTER TABLE delivery.article_author ALTER COLUMN author_id SET STATISTICS 1000;

CREATE TABLE delivery.article_media (
    article_id uuid NOT NULL REFERENCES delivery.article ON DELETE CASCADE,
    position integer NOT NULL,
    media_id uuid NOT NULL REFERENCES delivery.media,
    role text NOT NULL CHECK (role IN ('LEAD', 'INLINE', 'GALLERY', 'SOCIAL')),
    caption text,
    alt_text text,
    credit text,
    PRIMARY KEY (article_id, position)
);
CREATE INDEX ON delivery.article_media (media_id);

CREATE TABLE delivery.article_url (
    reference uuid PRIMARY KEY,
    article_id uuid NOT NULL REFERENCES delivery.article ON DELETE CASCADE
);
CREATE INDEX ON delivery.article_url (article_id);

-- The corrections of public articles, for the list of all of them.
CREATE TABLE delivery.correction (
    -- It stays the same when the correction is edited, or earlier ones are removed.
    id uuid PRIMARY KEY,
    article_id uuid NOT NULL REFERENCES delivery.article ON DELETE CASCADE,
    -- Its place among the corrections of the article, from 1.
    number integer NOT NULL CHECK (number > 0),
    type text COLLATE "C" NOT NULL CHECK (type IN ('CORRECTION', 'CLARIFICATION', 'UPDATE')),
    corrected_at timestamptz NOT NULL,
    text text NOT NULL,
    -- The first public version that has it, and the public version before; null if the article became public with it.
    version integer NOT NULL,
    former_version integer CHECK (former_version < version),
    public_from timestamptz NOT NULL
);
CREATE INDEX ON delivery.correction (article_id);
-- One index for each order of the list, alone and within a type. The included columns are the other filters.
CREATE INDEX ON delivery.correction (corrected_at, id) INCLUDE (type, public_from);
CREATE INDEX ON delivery.correction (public_from, id) INCLUDE (type, corrected_at);
CREATE INDEX ON delivery.correction (type, corrected_at, id) INCLUDE (public_from);
CREATE INDEX ON delivery.correction (type, public_from, id) INCLUDE (corrected_at);

-- One row for each section of the article and for each ancestor of these.
CREATE TABLE delivery.correction_section (
    section_id uuid NOT NULL REFERENCES delivery.section,
    article_id uuid NOT NULL REFERENCES delivery.article ON DELETE CASCADE,
    id uuid NOT NULL REFERENCES delivery.correction ON DELETE CASCADE,
    type text COLLATE "C" NOT NULL,
    corrected_at timestamptz NOT NULL,
    public_from timestamptz NOT NULL,
    PRIMARY KEY (id, section_id)
);
CREATE INDEX ON delivery.correction_section (article_id);
CREATE INDEX ON delivery.correction_section (section_id, corrected_at, id) INCLUDE (type, public_from);
CREATE INDEX ON delivery.correction_section (section_id, public_from, id) INCLUDE (type, corrected_at);

-- All that a list can find an article by in one row: one index intersects the entries of a tag, a section and a language, another
-- one those of words, however many articles each of them has.
CREATE TABLE delivery.article_filing (
    article_id uuid PRIMARY KEY REFERENCES delivery.article ON DELETE CASCADE,
    published_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    traits varchar[] COLLATE "C" NOT NULL,
    -- The sections of the article with their ancestors, and without.
    sections uuid[] NOT NULL,
    own_sections uuid[] NOT NULL,
    tags uuid[] NOT NULL,
    authors uuid[] NOT NULL,
    media uuid[] NOT NULL,
    -- The words of headline (weight A), kicker and summary (B), dateline and byline (C) and body (D), and at the last position (C)
    -- what a list can be filtered by: the ids of sections, their ancestors, tags and authors, and the traits. So one index
    -- intersects words and filters, and renaming a tag does not change the articles that have it. Compression is slow and saves
    -- nothing.
    vector tsvector STORAGE EXTERNAL NOT NULL
);
-- The first column whose values a query restricts determines how many entries of the others are read: the columns are in the
-- order of how few articles a value usually has. Without a list of pending entries, which each search would read: an article
-- adds only a dozen entries.
CREATE INDEX ON delivery.article_filing USING gin (delivery.periods(published_at), media, authors, own_sections, sections, tags,
    traits) WITH (fastupdate = off);
-- Connections limit the list of pending entries, which each search reads completely, by gin_pending_list_limit.
CREATE INDEX article_filing_words ON delivery.article_filing USING gin (delivery.periods(published_at), vector);
-- Only the owner may merge it.
CREATE FUNCTION delivery.merge_search_entries() RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
AS $$ SELECT gin_clean_pending_list('delivery.article_filing_words') $$;
REVOKE EXECUTE ON FUNCTION delivery.merge_search_entries FROM PUBLIC;
GRANT EXECUTE ON FUNCTION delivery.merge_search_entries TO "${editorialRole}";
-- For frequent words, and for several filters with a bound of time that few articles meet.
CREATE INDEX ON delivery.article_filing (published_at, article_id);
CREATE INDEX ON delivery.article_filing (updated_at, article_id);
-- Statistics of the 10,000 most frequent words instead of 1,000. For other words the planner assumes half the frequency of
-- the rarest known one: low enough, in a table of millions, to use the index.
ALTER TABLE delivery.article_filing ALTER COLUMN vector SET STATISTICS 1000;

-- The rows of article_filing without the words, computed from the links. The order is always the same, so that equal rows are.
CREATE VIEW delivery.article_links AS
SELECT a.id AS article_id, a.published_at, a.updated_at,
       delivery.traits(a.language, a.type, a.access, a.flags) AS traits,
       ARRAY(SELECT section_id FROM delivery.article_section WHERE article_id = a.id ORDER BY 1) AS sections,
       ARRAY(SELECT section_id FROM delivery.article_section WHERE article_id = a.id AND position IS NOT NULL ORDER BY 1)
           AS own_sections,
       ARRAY(SELECT tag_id FROM delivery.article_tag WHERE article_id = a.id ORDER BY 1) AS tags,
       ARRAY(SELECT author_id FROM delivery.article_author WHERE article_id = a.id ORDER BY 1) AS authors,
       ARRAY(SELECT DISTINCT media_id FROM delivery.article_media WHERE article_id = a.id ORDER BY 1) AS media
FROM delivery.article a;

CREATE TABLE delivery.collection (
    id uuid PRIMARY KEY,
    slug text COLLATE "C" NOT NULL UNIQUE,
    name text NOT NULL,
    name_sort_key text COLLATE "C" GENERATED ALWAYS AS (delivery.sort_key(name)) STORED,
    -- In order: [{"name", "fill": {"query", "limit"}}], the fill is null if there is none.
    slots jsonb NOT NULL,
    -- In order: [{"section", "tag", "url", "label"}], of which the first two are ids.
    menu jsonb NOT NULL DEFAULT '[]',
    updated_at timestamptz NOT NULL
);
CREATE INDEX ON delivery.collection (name_sort_key, id) WHERE menu <> '[]';
CREATE INDEX ON delivery.collection (name_sort_key, id);
CREATE INDEX ON delivery.collection (updated_at, id);

-- The items whose articles are public.
CREATE TABLE delivery.collection_item (
    collection_id uuid NOT NULL REFERENCES delivery.collection ON DELETE CASCADE,
    slot integer NOT NULL,
    position integer NOT NULL,
    article_id uuid NOT NULL REFERENCES delivery.article ON DELETE CASCADE,
    headline text,
    summary text,
    media_id uuid REFERENCES delivery.media,
    PRIMARY KEY (collection_id, slot, position)
);
CREATE INDEX ON delivery.collection_item (article_id);
CREATE INDEX ON delivery.collection_item (media_id);

-- The id of a former slug or path.
CREATE FUNCTION delivery.address_id(kind text, address text) RETURNS uuid LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CAST(md5(kind || ':' || address) AS uuid);

-- Former slugs and paths of published articles, sections, tags, authors and collections.
CREATE TABLE delivery.former_address (
    kind text NOT NULL CHECK (kind IN ('ARTICLE', 'SECTION', 'TAG', 'AUTHOR', 'COLLECTION')),
    address text COLLATE "C" NOT NULL,
    target_id uuid NOT NULL,
    id uuid NOT NULL GENERATED ALWAYS AS (delivery.address_id(kind, address)) STORED,
    PRIMARY KEY (kind, address)
);
CREATE INDEX ON delivery.former_address (target_id);
CREATE INDEX ON delivery.former_address (id);

-- The former addresses that redirect: the target is public and no other resource has the address now. The change feed keeps
-- it up to date.
CREATE TABLE delivery.redirect (
    id uuid PRIMARY KEY,
    resource text COLLATE "C" NOT NULL CHECK (resource IN ('ARTICLE', 'SECTION', 'TAG', 'AUTHOR', 'COLLECTION')),
    from_address text COLLATE "C" NOT NULL,
    to_address text COLLATE "C" NOT NULL,
    target_id uuid NOT NULL,
    -- When the redirect began or its target got another address.
    updated_at timestamptz NOT NULL
);
CREATE INDEX ON delivery.redirect (target_id);
CREATE INDEX ON delivery.redirect (from_address, id);
CREATE INDEX ON delivery.redirect (updated_at, id);
CREATE INDEX ON delivery.redirect (resource, from_address, id);
CREATE INDEX ON delivery.redirect (resource, updated_at, id);

-- The slug or path of each public resource.
CREATE VIEW delivery.current_address AS
SELECT 'ARTICLE'::text AS kind, id, slug AS address, updated_at FROM delivery.article
UNION ALL SELECT 'SECTION', id, path, updated_at FROM delivery.section
UNION ALL SELECT 'TAG', id, slug, updated_at FROM delivery.tag
UNION ALL SELECT 'AUTHOR', id, slug, updated_at FROM delivery.author
UNION ALL SELECT 'COLLECTION', id, slug, updated_at FROM delivery.collection;

-- What the table delivery.redirect has to contain.
CREATE VIEW delivery.current_redirect AS
SELECT f.id, f.kind AS resource, f.address AS from_address, target.address AS to_address, f.target_id,
       coalesce((SELECT r.updated_at FROM delivery.redirect r WHERE r.id = f.id), target.updated_at) AS updated_at
FROM delivery.former_address f
JOIN delivery.current_address target ON target.kind = f.kind AND target.id = f.target_id
WHERE NOT EXISTS (SELECT FROM delivery.current_address taken WHERE taken.kind = f.kind AND taken.address = f.address);

-- Articles that are no longer public: their URLs return 410.
CREATE TABLE delivery.withdrawn_article (
    article_id uuid PRIMARY KEY,
    -- Null if another article has been published with the slug since then.
    slug text COLLATE "C",
    withdrawn_at timestamptz NOT NULL
);
CREATE INDEX ON delivery.withdrawn_article (slug);

-- Earlier public versions of public articles. Withdrawing an article withdraws all its versions.
CREATE TABLE delivery.superseded_version (
    article_id uuid NOT NULL REFERENCES delivery.article ON DELETE CASCADE,
    version integer NOT NULL,
    public_from timestamptz NOT NULL,
    public_until timestamptz NOT NULL CHECK (public_until >= public_from),
    type text COLLATE "C" NOT NULL
        CHECK (type IN ('ARTICLE', 'OPINION', 'ANALYSIS', 'INTERVIEW', 'LIVE', 'GALLERY', 'VIDEO', 'AUDIO', 'FACTBOX')),
    language text COLLATE "C" NOT NULL,
    slug text COLLATE "C" NOT NULL,
    headline text NOT NULL,
    kicker text,
    summary text,
    dateline text,
    byline text,
    canonical_url text,
    source text,
    rights text,
    seo_title text,
    seo_description text,
    seo_no_index boolean NOT NULL DEFAULT false,
    social_title text,
    social_description text,
    comments text NOT NULL DEFAULT 'OPEN' CHECK (comments IN ('OPEN', 'CLOSED')),
    flags text[] COLLATE "C" NOT NULL DEFAULT '{}',
    access text COLLATE "C" NOT NULL DEFAULT 'FREE' CHECK (access IN ('FREE', 'METERED', 'SUBSCRIBERS')),
    metadata text,
    embargoed_until timestamptz,
    expires_at timestamptz,
    -- In order: [{"type", "at", "text"}], which is format 1; without a type, it is a correction.
    corrections jsonb NOT NULL,
    format smallint NOT NULL DEFAULT 1 CHECK (format = 1),
    html text,
    PRIMARY KEY (article_id, version)
);

-- All public versions of public articles, the current one included.
CREATE VIEW delivery.article_version AS
SELECT a.id AS article_id, a.version, a.version_since AS public_from, NULL::timestamptz AS public_until, a.type,
       a.language, a.slug, a.headline, a.kicker, a.summary, a.dateline, a.byline, a.canonical_url, a.source, a.rights,
       a.seo_title, a.seo_description, a.seo_no_index, a.social_title, a.social_description, a.comments,
       a.flags, a.access, a.metadata, a.embargoed_until, a.expires_at, a.corrections, b.html
FROM delivery.article a JOIN delivery.article_body b ON b.article_id = a.id
UNION ALL
SELECT article_id, version, public_from, public_until, type, language, slug, headline, kicker, summary, dateline,
       byline, canonical_url, source, rights, seo_title, seo_description, seo_no_index, social_title, social_description,
       comments, flags, access, metadata, embargoed_until, expires_at, corrections, html
FROM delivery.superseded_version;

CREATE INDEX ON delivery.article (expires_at) WHERE expires_at IS NOT NULL;

-- The time of the next scheduled publication or expiry, so that no cache keeps a response beyond it. It is all that the
-- public side can read of unpublished articles.
CREATE VIEW delivery.timetable AS
SELECT least((SELECT min(scheduled_at) FROM editorial.article WHERE status = 'SCHEDULED'),
             (SELECT min(expires_at) FROM delivery.article WHERE expires_at IS NOT NULL))
           AS next_change_at;

-- Full-text search, for the parameter "q". The tokens are computed by the package dev.dateline.search.

-- Always true and never executed: it stands behind an OR in searches, so that the planner takes the cost of reading a
-- vector (about five pages) into account. It assumes that this is free and would rather scan all articles in list order,
-- reading each vector, than fetch the few with a rare word by the index. Not parallel: starting a worker takes longer than
-- reading a page of results.
CREATE FUNCTION delivery.takes_reading(anyelement) RETURNS boolean LANGUAGE plpgsql IMMUTABLE PARALLEL UNSAFE COST 1000
AS 'BEGIN RETURN true; END';

-- The words of headlines, kickers and summaries as written, with the number of publications that had them: for suggestions and
-- corrections of typing errors. Withdrawing an article does not change it: readers only see words that an article still has.
CREATE TABLE delivery.word (
    word text COLLATE "C" PRIMARY KEY,
    uses bigint NOT NULL,
    is_frequent boolean NOT NULL GENERATED ALWAYS AS (uses >= 50) STORED
);
-- The few words that complete a single letter. An index with the number itself would grow with each publication.
CREATE INDEX ON delivery.word (word) WHERE is_frequent;

-- The words of the names of sections, tags and authors that are or were public, for typing errors. record_changes() adds them. A
-- suggestion is looked up in the names themselves.
CREATE TABLE delivery.name_word (
    word text COLLATE "C" PRIMARY KEY
);

-- The newest articles with a word in the headline. Without a foreign key, which would need an index of its own.
CREATE TABLE delivery.headline_word (
    word text COLLATE "C" NOT NULL,
    published_at timestamptz NOT NULL,
    article_id uuid NOT NULL,
    PRIMARY KEY (word, published_at, article_id)
);
