-- Imports, merges and moves that take longer than a request, with their progress and outcome.
CREATE TABLE editorial.job (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    status text NOT NULL,
    -- The process that has the job in its queue. When its heartbeats stop, another one closes the job or takes it over.
    owner uuid,
    heartbeat_at timestamptz NOT NULL,
    cancel_requested boolean NOT NULL,
    -- Ids of what to merge or move, and of where to; the new slug of a section.
    subject_id uuid,
    target_id uuid,
    slug text,
    -- Bytes of a file, or articles.
    steps_total bigint NOT NULL,
    steps_done bigint NOT NULL,
    failure text,
    created_at timestamptz NOT NULL,
    started_at timestamptz,
    finished_at timestamptz
);
CREATE INDEX ON editorial.job (id) WHERE status IN ('QUEUED', 'RUNNING');

INSERT INTO editorial.job (id, kind, status, heartbeat_at, cancel_requested, steps_total, steps_done, failure, created_at,
    started_at, finished_at)
SELECT id, 'IMPORT', status, now(), false, bytes_total, bytes_read, failure, coalesce(started_at, now()), started_at,
       finished_at
FROM editorial.import_job;
ALTER TABLE editorial.import_job DROP COLUMN status, DROP COLUMN failure, DROP COLUMN started_at, DROP COLUMN finished_at,
    ADD FOREIGN KEY (id) REFERENCES editorial.job ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
