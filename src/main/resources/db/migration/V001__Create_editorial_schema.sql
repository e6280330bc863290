-- What editors and imports write, including drafts. The public API cannot read this schema.
--
-- A reference that is not a Hibernate association is checked at the end of the transaction (DEFERRABLE INITIALLY
-- DEFERRED), because Hibernate may insert the referring row first. A unique key of a list is, too, because Hibernate updates
-- a reordered list row by row. Lengths are bounded where an index or the API depends on it; all others are validated before.

-- The role of the service writes content, but does not own the tables.
GRANT USAGE ON SCHEMA editorial TO "${editorialRole}";
ALTER DEFAULT PRIVILEGES IN SCHEMA editorial GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "${editorialRole}";

CREATE TABLE editorial.section (
    id uuid PRIMARY KEY,
    parent_id uuid REFERENCES editorial.section,
    slug text COLLATE "C" NOT NULL CHECK (length(slug) <= 200 AND slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    -- The slugs from the root to the section, joined by slashes.
    path text COLLATE "C" NOT NULL UNIQUE CHECK (length(path) <= 1000 AND right(path, length(slug)) = slug),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    -- The tokens of the name, see the package dev.dateline.search.
    name_tokens tsvector NOT NULL DEFAULT '',
    -- With the words of the path: for lists.
    search_tokens tsvector NOT NULL GENERATED ALWAYS AS
        (name_tokens || array_to_tsvector(string_to_array(translate(path, '/', '-'), '-'))) STORED,
    description text,
    -- Of the name and the description; null if unknown.
    language text COLLATE "C" CHECK (length(language) BETWEEN 2 AND 35),
    -- In other languages, by language.
    names jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(names) = 'object'),
    position integer NOT NULL CHECK (position >= 0),
    -- Created on purpose and therefore always public; other sections are public only while published content uses them.
    explicit boolean NOT NULL,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CHECK ((parent_id IS NULL) = (path = slug))
);
CREATE INDEX ON editorial.section USING gin (search_tokens, name_tokens);
CREATE INDEX ON editorial.section (parent_id);

CREATE TABLE editorial.tag (
    id uuid PRIMARY KEY,
    slug text COLLATE "C" NOT NULL UNIQUE CHECK (length(slug) <= 200 AND slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    name_tokens tsvector NOT NULL DEFAULT '',
    -- With the words of the slug: for lists.
    search_tokens tsvector NOT NULL GENERATED ALWAYS AS
        (name_tokens || array_to_tsvector(string_to_array(slug, '-'))) STORED,
    kind text NOT NULL CHECK (kind IN ('TOPIC', 'PERSON', 'ORGANISATION', 'PLACE', 'EVENT', 'SERIES')),
    description text,
    -- Of the name and the description; null if unknown.
    language text COLLATE "C" CHECK (length(language) BETWEEN 2 AND 35),
    -- In other languages, by language.
    names jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(names) = 'object'),
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
CREATE INDEX ON editorial.tag USING gin (search_tokens, name_tokens);

-- Sections, tags, authors and media that were replaced by another one: revisions are immutable and still contain their ids.
CREATE TABLE editorial.replaced_resource (
    kind text NOT NULL CHECK (kind IN ('SECTION', 'TAG', 'AUTHOR', 'MEDIA')),
    id uuid NOT NULL,
    by_id uuid NOT NULL CHECK (by_id <> id),
    -- Resources of different kinds can have the same id.
    PRIMARY KEY (id, kind)
);
CREATE INDEX ON editorial.replaced_resource (by_id);

CREATE TABLE editorial.media (
    id uuid PRIMARY KEY,
    external_id text COLLATE "C" UNIQUE,
    type text NOT NULL CHECK (type IN ('IMAGE', 'VIDEO', 'AUDIO')),
    url text COLLATE "C" NOT NULL CHECK (octet_length(url) <= 2000),
    mime_type text,
    -- In pixels; the duration in seconds; the focal point as fractions of width and height.
    width integer CHECK (width > 0),
    height integer CHECK (height > 0),
    duration double precision CHECK (duration >= 0),
    -- The URL of an image to show before a video plays.
    poster text CHECK (octet_length(poster) <= 2000),
    focal_x double precision CHECK (focal_x BETWEEN 0 AND 1),
    focal_y double precision CHECK (focal_y BETWEEN 0 AND 1),
    credit text,
    rights_holder text,
    rights_terms text,
    rights_expire_at timestamptz,
    default_language text COLLATE "C" NOT NULL CHECK (length(default_language) BETWEEN 2 AND 35),
    -- The tokens of the URL, the credits and the captions.
    search_tokens tsvector NOT NULL DEFAULT '',
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    -- The name of the API key, or "import".
    created_by text NOT NULL,
    updated_at timestamptz NOT NULL,
    CHECK ((focal_x IS NULL) = (focal_y IS NULL)),
    CHECK (poster IS NULL OR type = 'VIDEO')
);
CREATE INDEX ON editorial.media (url);
CREATE INDEX ON editorial.media USING gin (search_tokens);
-- For lists.
CREATE INDEX ON editorial.media (updated_at, id);

CREATE TABLE editorial.caption (
    id uuid PRIMARY KEY,
    media_id uuid NOT NULL REFERENCES editorial.media ON DELETE CASCADE,
    language text COLLATE "C" NOT NULL CHECK (length(language) BETWEEN 2 AND 35),
    text text,
    alt_text text,
    credit text,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    UNIQUE (media_id, language)
);

CREATE TABLE editorial.author (
    id uuid PRIMARY KEY,
    slug text COLLATE "C" NOT NULL UNIQUE CHECK (length(slug) <= 200 AND slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    name_tokens tsvector NOT NULL DEFAULT '',
    -- With the words of the slug: for lists.
    search_tokens tsvector NOT NULL GENERATED ALWAYS AS
        (name_tokens || array_to_tsvector(string_to_array(slug, '-'))) STORED,
    bio text,
    -- Of the name and the biography; null if unknown.
    language text COLLATE "C" CHECK (length(language) BETWEEN 2 AND 35),
    -- In other languages, by language.
    names jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(names) = 'object'),
    portrait_id uuid REFERENCES editorial.media DEFERRABLE INITIALLY DEFERRED,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
CREATE INDEX ON editorial.author USING gin (search_tokens, name_tokens);
CREATE INDEX ON editorial.author (portrait_id);

-- Working copies. What is public of them is in delivery.article.
CREATE TABLE editorial.article (
    id uuid PRIMARY KEY,
    external_id text COLLATE "C" UNIQUE,
    -- Digest of the imported item, to recognise an unchanged one.
    import_fingerprint text,
    status text NOT NULL
        CHECK (status IN ('DRAFT', 'REVIEW', 'SCHEDULED', 'PUBLISHED', 'UNPUBLISHED', 'TRASHED')),
    type text NOT NULL
        CHECK (type IN ('ARTICLE', 'OPINION', 'ANALYSIS', 'INTERVIEW', 'LIVE', 'GALLERY', 'VIDEO', 'AUDIO', 'FACTBOX')),
    language text COLLATE "C" NOT NULL CHECK (length(language) BETWEEN 2 AND 35),
    slug text COLLATE "C" NOT NULL UNIQUE CHECK (length(slug) <= 200 AND slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    headline text NOT NULL CHECK (length(headline) BETWEEN 1 AND 500),
    kicker text,
    summary text,
    -- Sanitised HTML.
    body text,
    word_count integer NOT NULL CHECK (word_count >= 0),
    reading_minutes integer NOT NULL CHECK (reading_minutes >= 0),
    dateline text,
    byline text,
    -- The primary section; additional ones are in article_section.
    section_id uuid REFERENCES editorial.section DEFERRABLE INITIALLY DEFERRED,
    -- Articles of one group are translations of each other.
    translation_group text COLLATE "C",
    canonical_url text,
    source text,
    rights text,
    seo_title text,
    seo_description text,
    seo_no_index boolean NOT NULL,
    social_title text,
    social_description text,
    comments text NOT NULL CHECK (comments IN ('OPEN', 'CLOSED')),
    flags text[] COLLATE "C" NOT NULL,
    access text NOT NULL CHECK (access IN ('FREE', 'METERED', 'SUBSCRIBERS')),
    -- A JSON object as text, which keeps the order of its properties.
    metadata text,
    published_at timestamptz,
    -- For lists: articles without a time of publication are sorted like those published last.
    publication_order timestamptz NOT NULL
        GENERATED ALWAYS AS (coalesce(published_at, '9999-12-31 23:59:59.999999+00')) STORED,
    first_published_at timestamptz,
    -- The last update of the content according to the editors; saved_at is the time of the latest save.
    content_updated_at timestamptz NOT NULL,
    -- When the scheduler is due to publish the article.
    scheduled_at timestamptz,
    embargoed_until timestamptz,
    expires_at timestamptz,
    -- The number of the latest revision, and of the one that is public.
    version integer NOT NULL CHECK (version > 0),
    published_version integer CHECK (published_version BETWEEN 1 AND version),
    lock_version integer NOT NULL,
    created_at timestamptz NOT NULL,
    saved_at timestamptz NOT NULL,
    -- The name of the API key, or "import".
    created_by text NOT NULL,
    updated_by text NOT NULL,
    CHECK ((status = 'SCHEDULED') = (scheduled_at IS NOT NULL)),
    CHECK (status <> 'PUBLISHED' OR (published_version, published_at, first_published_at) IS NOT NULL)
);
CREATE INDEX ON editorial.article (section_id);
-- For lists of working copies. A list in the order of one time may be limited by another one, which is compared in the index:
-- otherwise, each article before the first one within the bounds would be read.
CREATE INDEX ON editorial.article (saved_at, id, publication_order, content_updated_at);
CREATE INDEX ON editorial.article (publication_order, id, saved_at, content_updated_at);
CREATE INDEX ON editorial.article (content_updated_at, id, saved_at, publication_order);
CREATE INDEX ON editorial.article (status, saved_at, id);
CREATE INDEX ON editorial.article (access, saved_at, id);
CREATE INDEX ON editorial.article USING gin (flags) WHERE flags <> '{}';
-- For the scheduler.
CREATE INDEX ON editorial.article (scheduled_at) WHERE status = 'SCHEDULED';

-- The tokens of each working copy, see the package dev.dateline.search.
CREATE TABLE editorial.article_search (
    article_id uuid PRIMARY KEY REFERENCES editorial.article ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    -- Whether the working copy is what is public: then the index of delivery.article_filing has it.
    is_public boolean NOT NULL,
    -- Compression is slow and saves nothing.
    vector tsvector STORAGE EXTERNAL NOT NULL
);
CREATE INDEX ON editorial.article_search USING gin (vector) WHERE NOT is_public;

CREATE TABLE editorial.article_section (
    article_id uuid NOT NULL REFERENCES editorial.article ON DELETE CASCADE,
    position integer NOT NULL CHECK (position >= 0),
    section_id uuid NOT NULL REFERENCES editorial.section,
    PRIMARY KEY (article_id, position),
    UNIQUE (article_id, section_id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ON editorial.article_section (section_id);

CREATE TABLE editorial.article_tag (
    article_id uuid NOT NULL REFERENCES editorial.article ON DELETE CASCADE,
    position integer NOT NULL CHECK (position >= 0),
    tag_id uuid NOT NULL REFERENCES editorial.tag,
    PRIMARY KEY (article_id, position) DEFERRABLE,
    UNIQUE (article_id, tag_id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ON editorial.article_tag (tag_id);

CREATE TABLE editorial.article_author (
    article_id uuid NOT NULL REFERENCES editorial.article ON DELETE CASCADE,
    position integer NOT NULL CHECK (position >= 0),
    author_id uuid NOT NULL REFERENCES editorial.author,
    role text NOT NULL CHECK (role IN ('WRITER', 'CONTRIBUTOR', 'PHOTOGRAPHER', 'EDITOR', 'TRANSLATOR')),
    PRIMARY KEY (article_id, position) DEFERRABLE,
    UNIQUE (article_id, author_id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ON editorial.article_author (author_id);

-- The texts override those of the media item's caption.
CREATE TABLE editorial.article_media (
    article_id uuid NOT NULL REFERENCES editorial.article ON DELETE CASCADE,
    position integer NOT NULL CHECK (position >= 0),
    media_id uuid NOT NULL REFERENCES editorial.media,
    role text NOT NULL CHECK (role IN ('LEAD', 'INLINE', 'GALLERY', 'SOCIAL')),
    caption text,
    alt_text text,
    credit text,
    PRIMARY KEY (article_id, position),
    EXCLUDE (article_id WITH =, role WITH =) WHERE (role IN ('LEAD', 'SOCIAL')) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ON editorial.article_media (media_id);

-- Locks what an article is about to refer to like its foreign keys do, but in the order that all transactions keep to.
CREATE FUNCTION editorial.lock_references(sections uuid[], tags uuid[], authors uuid[], media uuid[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM editorial.section WHERE id = ANY(sections) ORDER BY id FOR KEY SHARE;
    PERFORM FROM editorial.tag WHERE id = ANY(tags) ORDER BY id FOR KEY SHARE;
    PERFORM FROM editorial.author WHERE id = ANY(authors) ORDER BY id FOR KEY SHARE;
    PERFORM FROM editorial.media m WHERE m.id = ANY(lock_references.media) ORDER BY m.id FOR KEY SHARE;
END $$;

CREATE TABLE editorial.article_correction (
    article_id uuid NOT NULL REFERENCES editorial.article ON DELETE CASCADE,
    position integer NOT NULL CHECK (position >= 0),
    type text NOT NULL CHECK (type IN ('CORRECTION', 'CLARIFICATION', 'UPDATE')),
    corrected_at timestamptz NOT NULL,
    text text NOT NULL,
    PRIMARY KEY (article_id, position)
);

-- URLs of articles at their source, as name-based UUIDs of the normalised URL. Bodies refer to an article by its id, or
-- by such a UUID if the article was unknown when the body was saved.
CREATE TABLE editorial.article_url (
    reference uuid PRIMARY KEY,
    article_id uuid NOT NULL REFERENCES editorial.article ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    -- As it was stated, for exports, and its place among those of the article: the first one is the base of relative links.
    url text NOT NULL,
    position integer NOT NULL
);
CREATE INDEX ON editorial.article_url (article_id);

-- Every saved state of an article; immutable.
CREATE TABLE editorial.revision (
    article_id uuid NOT NULL REFERENCES editorial.article ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    version integer NOT NULL CHECK (version > 0),
    saved_at timestamptz NOT NULL,
    saved_by text NOT NULL,
    -- The format of the content: content of every format stays readable.
    format smallint NOT NULL CHECK (format > 0),
    content jsonb NOT NULL,
    PRIMARY KEY (article_id, version)
);

-- Articles that editors select. Saved collections are public.
CREATE TABLE editorial.collection (
    id uuid PRIMARY KEY,
    -- Not a UUID, because the public API accepts an id in its place.
    slug text COLLATE "C" NOT NULL UNIQUE CHECK (length(slug) <= 200 AND slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'
        AND slug !~ '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$'),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    name_tokens tsvector NOT NULL DEFAULT '',
    -- With the words of the slug: for lists.
    search_tokens tsvector NOT NULL GENERATED ALWAYS AS
        (name_tokens || array_to_tsvector(string_to_array(slug, '-'))) STORED,
    -- In order: [{"section", "tag", "url", "label"}], of which the first two are ids. Not empty for a menu.
    menu jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(menu) = 'array'),
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
CREATE INDEX ON editorial.collection USING gin (search_tokens);

CREATE TABLE editorial.collection_slot (
    collection_id uuid NOT NULL REFERENCES editorial.collection ON DELETE CASCADE,
    position integer NOT NULL CHECK (position BETWEEN 0 AND 49),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    -- The parameters of the list whose newest articles follow the items, and their maximum number.
    fill_query jsonb CHECK (jsonb_typeof(fill_query) = 'object'),
    fill_limit integer CHECK (fill_limit BETWEEN 1 AND 100),
    PRIMARY KEY (collection_id, position),
    UNIQUE (collection_id, name),
    CHECK ((fill_query IS NULL) = (fill_limit IS NULL))
);

-- The texts and the media item override those of the article in this place.
CREATE TABLE editorial.collection_item (
    collection_id uuid NOT NULL,
    slot integer NOT NULL,
    position integer NOT NULL CHECK (position BETWEEN 0 AND 199),
    article_id uuid NOT NULL REFERENCES editorial.article,
    headline text CHECK (length(headline) BETWEEN 1 AND 500),
    summary text,
    media_id uuid REFERENCES editorial.media,
    PRIMARY KEY (collection_id, slot, position),
    UNIQUE (collection_id, slot, article_id),
    FOREIGN KEY (collection_id, slot) REFERENCES editorial.collection_slot ON DELETE CASCADE
);
CREATE INDEX ON editorial.collection_item (article_id);
CREATE INDEX ON editorial.collection_item (media_id);

-- The collections that use a media item in an item, or anything in the query of a slot. Menus lose what is deleted.
CREATE FUNCTION editorial.collections_using(resource uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
SELECT collection_id FROM editorial.collection_item WHERE media_id = resource
UNION SELECT collection_id FROM editorial.collection_slot WHERE strpos(fill_query::text, resource::text) > 0
$$;

-- Former slugs and paths of articles, sections, tags, authors and collections, each with the resource that had it last.
CREATE TABLE editorial.former_address (
    kind text NOT NULL CHECK (kind IN ('ARTICLE', 'SECTION', 'TAG', 'AUTHOR', 'COLLECTION')),
    address text COLLATE "C" NOT NULL,
    target_id uuid NOT NULL,
    -- False if only drafts used the address: it is then never published.
    once_public boolean NOT NULL DEFAULT true,
    PRIMARY KEY (kind, address)
);
CREATE INDEX ON editorial.former_address (target_id);

CREATE TABLE editorial.api_key (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    role text NOT NULL CHECK (role IN ('viewer', 'author', 'editor', 'admin')),
    -- The beginning of the key, by which people recognise it.
    prefix text NOT NULL,
    hash text NOT NULL UNIQUE,
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    expires_at timestamptz,
    -- Up to five minutes earlier than the last use.
    last_used_at timestamptz,
    revoked_at timestamptz
);
CREATE UNIQUE INDEX api_key_name_key ON editorial.api_key (name) WHERE revoked_at IS NULL;

-- Signs the preview links of all nodes; replacing it revokes them.
CREATE TABLE editorial.preview_secret (
    is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
    secret bytea NOT NULL DEFAULT sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())),
    created_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO editorial.preview_secret DEFAULT VALUES;

-- The responses to requests with an Idempotency-Key, which a repetition gets again.
CREATE TABLE editorial.idempotent_request (
    -- The name of the API key.
    caller text NOT NULL,
    key text NOT NULL,
    -- SHA-256 of path, query and body, in hexadecimal.
    request text NOT NULL,
    -- Null within the transaction of the request.
    status integer,
    location text,
    tag text,
    body text,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (caller, key)
);
CREATE INDEX ON editorial.idempotent_request (created_at);

-- The audit log: who did what and when, written in the transaction of the write.
CREATE TABLE editorial.event (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    occurred_at timestamptz NOT NULL,
    -- The name of the API key, the subject of the token, or what runs in the background.
    actor text NOT NULL,
    key_prefix text,
    action text NOT NULL CHECK (action IN ('CREATED', 'CHANGED', 'DELETED', 'SUBMITTED', 'RETURNED', 'SCHEDULED', 'PUBLISHED',
        'UNPUBLISHED', 'TRASHED', 'RESTORED', 'MOVED', 'MERGED', 'CANCELLED', 'REVOKED')),
    resource text NOT NULL CHECK (resource IN ('ARTICLE', 'SECTION', 'TAG', 'AUTHOR', 'MEDIA', 'CAPTION', 'COLLECTION', 'KEY',
        'JOB', 'WEBHOOK')),
    resource_id uuid NOT NULL,
    -- Null if the action does not concern a version.
    version_before integer,
    version_after integer,
    -- The same for all events of one request.
    request_id uuid
);
CREATE INDEX ON editorial.event (resource_id, id);
CREATE INDEX ON editorial.event (actor, id);
CREATE INDEX ON editorial.event (occurred_at);
CREATE INDEX ON editorial.event (resource, action, id);
CREATE INDEX ON editorial.event (action, id);

-- Append-only for the role of the service, and, unless it drops the trigger, also for the owner.
REVOKE UPDATE, DELETE, TRUNCATE ON editorial.event FROM "${editorialRole}";
CREATE FUNCTION editorial.reject_change_of_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The table editorial.event accepts only new rows' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON editorial.event
    FOR EACH STATEMENT EXECUTE FUNCTION editorial.reject_change_of_event();

-- Receivers of public changes.
CREATE TABLE editorial.webhook (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    created_by text NOT NULL,
    name text NOT NULL,
    url text NOT NULL,
    -- Only changes of these; empty for all.
    resources text[] NOT NULL,
    delay_seconds integer NOT NULL CHECK (delay_seconds >= 0),
    active boolean NOT NULL,
    -- Signs each message; former ones do so too until they expire.
    secret text NOT NULL,
    former_secrets jsonb NOT NULL
);

-- How far the change feed has been sent to each webhook, and when it is continued.
CREATE TABLE editorial.webhook_progress (
    webhook_id uuid PRIMARY KEY REFERENCES editorial.webhook ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    -- The receiver has acknowledged the changes up to this number of the feed.
    position bigint NOT NULL,
    -- How many messages have been begun.
    message_number bigint NOT NULL DEFAULT 0,
    -- The last change of the message that is being sent or repeated; null if there is none.
    message_end bigint,
    -- When the first change after the position was noticed.
    waiting_since timestamptz,
    failures integer NOT NULL DEFAULT 0,
    -- Null while a message is being sent, unless the next attempt has been asked for meanwhile.
    next_attempt_at timestamptz DEFAULT now(),
    -- A node is sending the message until then, unless it has died.
    claimed_until timestamptz,
    CHECK (next_attempt_at IS NOT NULL OR claimed_until IS NOT NULL)
);

-- The latest attempts, for whoever operates a receiver.
CREATE TABLE editorial.webhook_attempt (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    webhook_id uuid NOT NULL REFERENCES editorial.webhook ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    message text NOT NULL,
    attempted_at timestamptz NOT NULL,
    duration_millis integer NOT NULL,
    changes integer NOT NULL,
    -- The status of the response, or why there is none.
    status integer,
    failure text,
    CHECK (status IS NOT NULL OR failure IS NOT NULL)
);
CREATE INDEX ON editorial.webhook_attempt (webhook_id, id);

-- Imports, exports, merges and moves that take longer than a request.
CREATE TABLE editorial.job (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('IMPORT', 'EXPORT', 'MERGE', 'MOVE')),
    status text NOT NULL CHECK (status IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    -- The process that has the job in its queue. When its heartbeats stop, another process closes the job or takes it
    -- over.
    owner uuid,
    heartbeat_at timestamptz NOT NULL,
    cancel_requested boolean NOT NULL,
    -- What to merge or move and its target; the new slug of a section.
    resource text CHECK (resource IN ('SECTION', 'TAG', 'AUTHOR', 'MEDIA')),
    subject_id uuid,
    target_id uuid,
    slug text,
    -- Bytes of a file, lines, or articles.
    steps_total bigint NOT NULL CHECK (steps_total >= 0),
    steps_done bigint NOT NULL CHECK (steps_done >= 0),
    failure text,
    created_at timestamptz NOT NULL,
    started_at timestamptz,
    finished_at timestamptz,
    CHECK ((resource IS NOT NULL) = (kind IN ('MERGE', 'MOVE')))
);
CREATE INDEX ON editorial.job (id) WHERE status IN ('QUEUED', 'RUNNING');

CREATE TABLE editorial.import_job (
    id uuid PRIMARY KEY REFERENCES editorial.job ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    format text NOT NULL CHECK (format IN ('JSONL', 'WORDPRESS')),
    options jsonb NOT NULL,
    bytes_total bigint NOT NULL,
    bytes_read bigint NOT NULL,
    created bigint NOT NULL,
    updated bigint NOT NULL,
    unchanged bigint NOT NULL,
    rejected bigint NOT NULL,
    notes bigint NOT NULL DEFAULT 0,
    published bigint NOT NULL DEFAULT 0,
    unpublished bigint NOT NULL DEFAULT 0,
    -- The resources that the import created, by kind.
    created_resources jsonb
);

CREATE TABLE editorial.export_job (
    id uuid PRIMARY KEY REFERENCES editorial.job ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    format text NOT NULL CHECK (format IN ('JSONL')),
    -- Filters of the list of working copies; null for all content.
    selection jsonb,
    -- Null until the export is done.
    lines bigint,
    bytes bigint,
    available_until timestamptz
);

-- Rejections and notes, each about one value of one item.
CREATE TABLE editorial.import_finding (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    job_id uuid NOT NULL REFERENCES editorial.import_job ON DELETE CASCADE,
    line bigint NOT NULL,
    item text,
    field text,
    severity text NOT NULL CHECK (severity IN ('REJECTED', 'NOTE')),
    code text CHECK (code IN ('SECTION_CREATED', 'SLUG_CHANGED', 'REFERENCE_UNRESOLVED', 'CHARACTERS_REMOVED',
        'MARKUP_IN_TEXT', 'TIME_UNCERTAIN', 'PART_OMITTED', 'PUBLISHED_AGAIN')),
    value text,
    nearest text,
    message text NOT NULL,
    CHECK ((severity = 'NOTE') = (code IS NOT NULL))
);
CREATE INDEX ON editorial.import_finding (job_id, line, id);

-- The outcome for each item of a file.
CREATE TABLE editorial.import_item (
    id uuid PRIMARY KEY,
    job_id uuid NOT NULL REFERENCES editorial.import_job ON DELETE CASCADE,
    line bigint NOT NULL,
    kind text CHECK (kind IN ('ARTICLE', 'SECTION', 'TAG', 'AUTHOR', 'MEDIA', 'COLLECTION')),
    outcome text NOT NULL CHECK (outcome IN ('CREATED', 'UPDATED', 'UNCHANGED', 'REJECTED')),
    resource_id uuid,
    external_id text,
    slug text,
    path text
);
CREATE INDEX ON editorial.import_item (job_id, line, id);

-- Media items that articles (or authors, as their portrait) refer to by an external id that no import has contained yet.
CREATE TABLE editorial.unresolved_reference (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source_id uuid NOT NULL,
    external_id text COLLATE "C" NOT NULL,
    -- The usage that the article is going to have; null for a portrait.
    position integer CHECK (position >= 0),
    role text CHECK (role IN ('LEAD', 'INLINE', 'GALLERY', 'SOCIAL')),
    caption text,
    alt_text text,
    credit text,
    -- Where the reference was last read, for the report.
    import_run uuid NOT NULL,
    line bigint NOT NULL,
    item text NOT NULL,
    field text NOT NULL
);
CREATE INDEX ON editorial.unresolved_reference (external_id);
CREATE INDEX ON editorial.unresolved_reference (source_id);
CREATE INDEX ON editorial.unresolved_reference (import_run, line);

-- Media in bodies without a media item. Each key is the name-based UUID of an id, external id or URL that the item may have;
-- the position counts the media of the body from 0.
CREATE TABLE editorial.unlinked_media (
    article_id uuid NOT NULL REFERENCES editorial.article ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position integer NOT NULL CHECK (position >= 0),
    key uuid NOT NULL,
    PRIMARY KEY (article_id, position, key)
);
CREATE INDEX ON editorial.unlinked_media (key);
