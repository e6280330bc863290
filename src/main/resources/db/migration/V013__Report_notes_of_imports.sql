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
