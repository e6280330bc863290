-- What editors write, drafts included. Where a reference is checked at the end of the transaction, Hibernate does not
-- know it as an association and may insert the row that refers before the one referred to.

CREATE TABLE editorial.section (
    id uuid PRIMARY KEY,
    parent_id uuid REFERENCES editorial.section,
    slug text COLLATE "C" NOT NULL,
    path text COLLATE "C" NOT NULL UNIQUE,
    name text NOT NULL,
    description text,
    position integer NOT NULL,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
CREATE INDEX ON editorial.section (parent_id);

CREATE TABLE editorial.tag (
    id uuid PRIMARY KEY,
    slug text COLLATE "C" NOT NULL UNIQUE,
    name text NOT NULL,
    kind text NOT NULL,
    description text,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);

CREATE TABLE editorial.media (
    id uuid PRIMARY KEY,
    external_id text COLLATE "C" UNIQUE,
    type text NOT NULL,
    url text COLLATE "C" NOT NULL,
    mime_type text,
    width integer,
    height integer,
    duration double precision,
    focal_x double precision,
    focal_y double precision,
    credit text,
    rights_holder text,
    rights_terms text,
    rights_expire_at timestamptz,
    default_language text COLLATE "C" NOT NULL,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
CREATE INDEX ON editorial.media (url);

CREATE TABLE editorial.caption (
    id uuid PRIMARY KEY,
    media_id uuid NOT NULL REFERENCES editorial.media ON DELETE CASCADE,
    language text COLLATE "C" NOT NULL,
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
    slug text COLLATE "C" NOT NULL UNIQUE,
    name text NOT NULL,
    bio text,
    portrait_id uuid REFERENCES editorial.media DEFERRABLE INITIALLY DEFERRED,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
CREATE INDEX ON editorial.author (portrait_id);

CREATE TABLE editorial.article (
    id uuid PRIMARY KEY,
    external_id text COLLATE "C" UNIQUE,
    import_fingerprint text,
    status text NOT NULL,
    type text NOT NULL,
    language text COLLATE "C" NOT NULL,
    slug text COLLATE "C" NOT NULL UNIQUE,
    headline text NOT NULL,
    kicker text,
    summary text,
    body text,
    dateline text,
    byline text,
    section_id uuid REFERENCES editorial.section DEFERRABLE INITIALLY DEFERRED,
    translation_group text COLLATE "C",
    canonical_url text,
    source text,
    rights text,
    published_at timestamptz,
    first_published_at timestamptz,
    content_updated_at timestamptz NOT NULL,
    embargoed_until timestamptz,
    expires_at timestamptz,
    version integer NOT NULL,
    published_version integer,
    lock_version integer NOT NULL,
    created_at timestamptz NOT NULL,
    saved_at timestamptz NOT NULL
);
CREATE INDEX ON editorial.article (section_id);
CREATE INDEX ON editorial.article (published_at) WHERE status = 'SCHEDULED';
CREATE INDEX ON editorial.article (expires_at) WHERE status = 'PUBLISHED' AND expires_at IS NOT NULL;

-- Slugs and paths that articles, sections and tags once had, each leading straight to the thing itself.
CREATE TABLE editorial.former_address (
    kind text NOT NULL,
    address text COLLATE "C" NOT NULL,
    target_id uuid NOT NULL,
    PRIMARY KEY (kind, address)
);
CREATE INDEX ON editorial.former_address (target_id);

CREATE TABLE editorial.article_section (
    article_id uuid NOT NULL REFERENCES editorial.article ON DELETE CASCADE,
    position integer NOT NULL,
    section_id uuid NOT NULL REFERENCES editorial.section,
    PRIMARY KEY (article_id, position)
);
CREATE INDEX ON editorial.article_section (section_id);

CREATE TABLE editorial.article_tag (
    article_id uuid NOT NULL REFERENCES editorial.article ON DELETE CASCADE,
    position integer NOT NULL,
    tag_id uuid NOT NULL REFERENCES editorial.tag,
    PRIMARY KEY (article_id, position)
);
CREATE INDEX ON editorial.article_tag (tag_id);

CREATE TABLE editorial.article_author (
    article_id uuid NOT NULL REFERENCES editorial.article ON DELETE CASCADE,
    position integer NOT NULL,
    author_id uuid NOT NULL REFERENCES editorial.author,
    role text NOT NULL,
    PRIMARY KEY (article_id, position)
);
CREATE INDEX ON editorial.article_author (author_id);

CREATE TABLE editorial.article_media (
    article_id uuid NOT NULL REFERENCES editorial.article ON DELETE CASCADE,
    position integer NOT NULL,
    media_id uuid NOT NULL REFERENCES editorial.media,
    role text NOT NULL,
    caption text,
    alt_text text,
    credit text,
    PRIMARY KEY (article_id, position)
);
CREATE INDEX ON editorial.article_media (media_id);

CREATE TABLE editorial.article_correction (
    article_id uuid NOT NULL REFERENCES editorial.article ON DELETE CASCADE,
    position integer NOT NULL,
    corrected_at timestamptz NOT NULL,
    text text NOT NULL,
    PRIMARY KEY (article_id, position)
);

-- Every saved state of an article, never changed afterwards.
CREATE TABLE editorial.revision (
    article_id uuid NOT NULL REFERENCES editorial.article ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    version integer NOT NULL,
    saved_at timestamptz NOT NULL,
    content jsonb NOT NULL,
    PRIMARY KEY (article_id, version)
);

CREATE TABLE editorial.import_job (
    id uuid PRIMARY KEY,
    format text NOT NULL,
    language text NOT NULL,
    status text NOT NULL,
    bytes_total bigint NOT NULL,
    bytes_read bigint NOT NULL,
    created bigint NOT NULL,
    updated bigint NOT NULL,
    unchanged bigint NOT NULL,
    refused bigint NOT NULL,
    failure text,
    started_at timestamptz,
    finished_at timestamptz
);

CREATE TABLE editorial.import_refusal (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    job_id uuid NOT NULL REFERENCES editorial.import_job ON DELETE CASCADE,
    line bigint NOT NULL,
    item text,
    field text,
    reason text NOT NULL
);
CREATE INDEX ON editorial.import_refusal (job_id, id);

CREATE TABLE editorial.api_key (
    id uuid PRIMARY KEY,
    name text NOT NULL UNIQUE,
    role text NOT NULL,
    hash text NOT NULL UNIQUE,
    created_at timestamptz NOT NULL
);

-- What the public reads: exactly what is published, and nothing else. Only publishing writes here.

CREATE TABLE delivery.section (
    id uuid PRIMARY KEY,
    parent_id uuid REFERENCES delivery.section DEFERRABLE INITIALLY DEFERRED,
    slug text COLLATE "C" NOT NULL,
    path text COLLATE "C" NOT NULL UNIQUE DEFERRABLE INITIALLY DEFERRED,
    name text NOT NULL,
    description text,
    position integer NOT NULL,
    depth integer NOT NULL,
    -- From the root down to the section itself: [{"id", "path", "name"}].
    breadcrumb jsonb NOT NULL,
    updated_at timestamptz NOT NULL
);
CREATE INDEX ON delivery.section (parent_id);

CREATE TABLE delivery.tag (
    id uuid PRIMARY KEY,
    slug text COLLATE "C" NOT NULL UNIQUE,
    name text NOT NULL,
    kind text NOT NULL,
    description text,
    updated_at timestamptz NOT NULL
);

CREATE TABLE delivery.media (
    id uuid PRIMARY KEY,
    type text NOT NULL,
    url text COLLATE "C" NOT NULL,
    mime_type text,
    width integer,
    height integer,
    duration double precision,
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
CREATE INDEX ON delivery.caption (language, id);

CREATE TABLE delivery.author (
    id uuid PRIMARY KEY,
    slug text COLLATE "C" NOT NULL UNIQUE,
    name text NOT NULL,
    bio text,
    portrait_id uuid REFERENCES delivery.media,
    updated_at timestamptz NOT NULL
);
CREATE INDEX ON delivery.author (portrait_id);

CREATE TABLE delivery.article (
    id uuid PRIMARY KEY,
    type text COLLATE "C" NOT NULL,
    language text COLLATE "C" NOT NULL,
    slug text COLLATE "C" NOT NULL UNIQUE,
    headline text NOT NULL,
    kicker text,
    summary text,
    dateline text,
    byline text,
    section_id uuid REFERENCES delivery.section,
    translation_group text COLLATE "C",
    canonical_url text,
    source text,
    rights text,
    published_at timestamptz NOT NULL,
    first_published_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    embargoed_until timestamptz,
    expires_at timestamptz,
    version integer NOT NULL,
    -- When what is public of it last changed, which need not be what editors call its last change.
    changed_at timestamptz NOT NULL
);
CREATE INDEX ON delivery.article (published_at, id);
CREATE INDEX ON delivery.article (updated_at, id);
CREATE INDEX ON delivery.article (headline, id);
CREATE INDEX ON delivery.article (language, published_at, id);
CREATE INDEX ON delivery.article (type, published_at, id);
CREATE INDEX ON delivery.article (translation_group) WHERE translation_group IS NOT NULL;
CREATE INDEX ON delivery.article (section_id);

-- Apart from the article, so that a list never reads past it.
CREATE TABLE delivery.article_body (
    article_id uuid PRIMARY KEY REFERENCES delivery.article ON DELETE CASCADE,
    html text NOT NULL
);

-- One row for each section of an article and one for each ancestor of these, so that a subtree is one range of the
-- index; position is null for ancestors, 0 for the primary section.
CREATE TABLE delivery.article_section (
    section_id uuid NOT NULL REFERENCES delivery.section,
    article_id uuid NOT NULL REFERENCES delivery.article ON DELETE CASCADE,
    position integer,
    published_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (article_id, section_id)
);
CREATE INDEX ON delivery.article_section (section_id, published_at, article_id);
CREATE INDEX ON delivery.article_section (section_id, updated_at, article_id);
CREATE INDEX ON delivery.article_section (section_id, published_at, article_id) WHERE position IS NOT NULL;

CREATE TABLE delivery.article_tag (
    tag_id uuid NOT NULL REFERENCES delivery.tag,
    article_id uuid NOT NULL REFERENCES delivery.article ON DELETE CASCADE,
    position integer NOT NULL,
    published_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (article_id, tag_id)
);
CREATE INDEX ON delivery.article_tag (tag_id, published_at, article_id);
CREATE INDEX ON delivery.article_tag (tag_id, updated_at, article_id);

CREATE TABLE delivery.article_author (
    author_id uuid NOT NULL REFERENCES delivery.author,
    article_id uuid NOT NULL REFERENCES delivery.article ON DELETE CASCADE,
    position integer NOT NULL,
    role text NOT NULL,
    published_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (article_id, author_id)
);
CREATE INDEX ON delivery.article_author (author_id, published_at, article_id);
CREATE INDEX ON delivery.article_author (author_id, updated_at, article_id);

CREATE TABLE delivery.article_media (
    article_id uuid NOT NULL REFERENCES delivery.article ON DELETE CASCADE,
    position integer NOT NULL,
    media_id uuid NOT NULL REFERENCES delivery.media,
    role text NOT NULL,
    caption text,
    alt_text text,
    credit text,
    PRIMARY KEY (article_id, position)
);
CREATE INDEX ON delivery.article_media (media_id);

CREATE TABLE delivery.article_correction (
    article_id uuid NOT NULL REFERENCES delivery.article ON DELETE CASCADE,
    position integer NOT NULL,
    corrected_at timestamptz NOT NULL,
    text text NOT NULL,
    PRIMARY KEY (article_id, position)
);

-- Old slugs and paths of what is public; its kind is ARTICLE, SECTION or TAG.
CREATE TABLE delivery.former_address (
    kind text NOT NULL,
    address text COLLATE "C" NOT NULL,
    target_id uuid NOT NULL,
    PRIMARY KEY (kind, address)
);
CREATE INDEX ON delivery.former_address (target_id);

-- Articles that were public and are no more: their addresses answer 410.
CREATE TABLE delivery.withdrawn_article (
    article_id uuid PRIMARY KEY,
    slug text COLLATE "C" NOT NULL,
    withdrawn_at timestamptz NOT NULL
);
CREATE INDEX ON delivery.withdrawn_article (slug);

GRANT USAGE ON SCHEMA delivery TO ${deliveryRole};
GRANT SELECT ON ALL TABLES IN SCHEMA delivery TO ${deliveryRole};
ALTER DEFAULT PRIVILEGES IN SCHEMA delivery GRANT SELECT ON TABLES TO ${deliveryRole};
