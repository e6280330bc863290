-- The report of an import lists notes on entries beside rejections, each with the value that it is about.
ALTER TABLE editorial.import_job RENAME COLUMN refused TO rejected;
ALTER TABLE editorial.import_job
    ADD COLUMN notes bigint NOT NULL DEFAULT 0,
    ADD COLUMN published bigint NOT NULL DEFAULT 0,
    ADD COLUMN unpublished bigint NOT NULL DEFAULT 0,
    ADD COLUMN publish_undated boolean NOT NULL DEFAULT false;

ALTER TABLE editorial.import_refusal RENAME TO import_finding;
ALTER TABLE editorial.import_finding RENAME COLUMN reason TO message;
ALTER TABLE editorial.import_finding
    ADD COLUMN severity text NOT NULL DEFAULT 'REJECTED',
    ADD COLUMN code text,
    ADD COLUMN value text,
    ADD COLUMN nearest text;
ALTER TABLE editorial.import_finding ALTER COLUMN severity DROP DEFAULT;
CREATE INDEX ON editorial.import_finding (job_id, line, id);
DROP INDEX editorial.import_refusal_job_id_id_idx;

-- A section that nobody created for its own sake is public only as long as published content uses it. Those that are public
-- already stay so.
ALTER TABLE editorial.section ADD COLUMN explicit boolean NOT NULL DEFAULT true;
UPDATE editorial.section s SET explicit = EXISTS (SELECT FROM delivery.section d WHERE d.id = s.id);
ALTER TABLE editorial.section ALTER COLUMN explicit DROP DEFAULT;

ALTER TABLE editorial.import_job ADD COLUMN created_resources jsonb;

-- What became of each entry of a file.
CREATE TABLE editorial.import_item (
    id uuid PRIMARY KEY,
    job_id uuid NOT NULL REFERENCES editorial.import_job ON DELETE CASCADE,
    line bigint NOT NULL,
    kind text,
    outcome text NOT NULL,
    resource_id uuid,
    external_id text,
    slug text,
    path text
);
CREATE INDEX ON editorial.import_item (job_id, line, id);

-- Media items that articles, or authors as their portrait, name by an external id that no import has brought yet.
CREATE TABLE editorial.unresolved_reference (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source_id uuid NOT NULL,
    external_id text COLLATE "C" NOT NULL,
    -- Of the usage among those that the article is to have; null for a portrait.
    position integer,
    role text,
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
