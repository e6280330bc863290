-- What was public before, for corrections and transparency. It goes with its article: who withdraws an article withdraws
-- all that it ever said.

ALTER TABLE delivery.article ADD COLUMN version_since timestamptz NOT NULL DEFAULT now();
UPDATE delivery.article SET version_since = changed_at;

CREATE TABLE delivery.superseded_version (
    article_id uuid NOT NULL REFERENCES delivery.article ON DELETE CASCADE,
    version integer NOT NULL,
    public_from timestamptz NOT NULL,
    public_until timestamptz NOT NULL,
    type text COLLATE "C" NOT NULL,
    language text COLLATE "C" NOT NULL,
    slug text COLLATE "C" NOT NULL,
    headline text NOT NULL,
    kicker text,
    summary text,
    dateline text,
    byline text,
    -- [{"at", "text"}], in order.
    corrections jsonb NOT NULL,
    html text NOT NULL,
    PRIMARY KEY (article_id, version)
);

-- The version that is public today is not kept twice.
CREATE VIEW delivery.article_version AS
SELECT a.id AS article_id, a.version, a.version_since AS public_from, NULL::timestamptz AS public_until, a.type,
       a.language, a.slug, a.headline, a.kicker, a.summary, a.dateline, a.byline,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('at', c.corrected_at, 'text', c.text) ORDER BY c.position), '[]')
        FROM delivery.article_correction c WHERE c.article_id = a.id) AS corrections,
       b.html
FROM delivery.article a JOIN delivery.article_body b ON b.article_id = a.id
UNION ALL
SELECT article_id, version, public_from, public_until, type, language, slug, headline, kicker, summary, dateline,
       byline, corrections, html
FROM delivery.superseded_version;

GRANT SELECT ON delivery.superseded_version, delivery.article_version TO ${deliveryRole};
