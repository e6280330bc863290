-- What became public, changed or was withdrawn, for those who keep a copy: of each thing its latest change only, so that
-- to read from the beginning to the end costs no more than there are things.

CREATE SEQUENCE delivery.change_sequence;

CREATE TABLE delivery.change (
    resource text COLLATE "C" NOT NULL,
    resource_id uuid NOT NULL,
    -- Counts up in the order in which transactions became visible: who has read one number will never miss a lower one.
    sequence bigint NOT NULL,
    change text COLLATE "C" NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (resource, resource_id)
);
CREATE UNIQUE INDEX ON delivery.change (sequence, resource_id);
CREATE INDEX ON delivery.change (resource, sequence, resource_id);
CREATE INDEX ON delivery.change (changed_at, sequence);

-- Runs as the transaction commits, when it waits for nothing else any more. The lock, which ends with the commit, makes
-- the order of the numbers the order of the commits; no number is ever seen before a lower one.
CREATE FUNCTION delivery.record_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    present jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END);
    of_caption boolean := TG_TABLE_NAME = 'caption';
    subject uuid := present ->> CASE WHEN of_caption THEN 'media_id' ELSE 'id' END;
BEGIN
    IF of_caption AND NOT EXISTS (SELECT FROM delivery.media WHERE id = subject) THEN
        RETURN NULL;
    END IF;
    PERFORM pg_advisory_xact_lock(7305004);
    INSERT INTO delivery.change AS known (resource, resource_id, sequence, change, changed_at)
    VALUES (TG_ARGV[0], subject, nextval('delivery.change_sequence'),
            CASE WHEN TG_OP = 'DELETE' AND NOT of_caption THEN 'WITHDRAWN' ELSE 'PUBLISHED' END, clock_timestamp())
    ON CONFLICT (resource, resource_id) DO UPDATE SET sequence = excluded.sequence, change = excluded.change,
        changed_at = excluded.changed_at;
    RETURN NULL;
END $$;

DO $$
DECLARE
    watched text[];
BEGIN
    FOREACH watched SLICE 1 IN ARRAY ARRAY[['section', 'SECTION'], ['tag', 'TAG'], ['author', 'AUTHOR'],
            ['media', 'MEDIA'], ['caption', 'MEDIA'], ['article', 'ARTICLE']] LOOP
        EXECUTE format('CREATE CONSTRAINT TRIGGER record_arrival AFTER INSERT OR DELETE ON delivery.%I
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION delivery.record_change(%L)',
            watched[1], watched[2]);
        EXECUTE format('CREATE CONSTRAINT TRIGGER record_change AFTER UPDATE ON delivery.%I
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD IS DISTINCT FROM NEW)
            EXECUTE FUNCTION delivery.record_change(%L)', watched[1], watched[2]);
    END LOOP;
END $$;

INSERT INTO delivery.change (resource, resource_id, sequence, change, changed_at)
SELECT resource, id, nextval('delivery.change_sequence'), change, clock_timestamp()
FROM (SELECT 'SECTION' AS resource, id, 'PUBLISHED' AS change, updated_at AS since FROM delivery.section
      UNION ALL SELECT 'TAG', id, 'PUBLISHED', updated_at FROM delivery.tag
      UNION ALL SELECT 'AUTHOR', id, 'PUBLISHED', updated_at FROM delivery.author
      UNION ALL SELECT 'MEDIA', id, 'PUBLISHED', updated_at FROM delivery.media
      UNION ALL SELECT 'ARTICLE', id, 'PUBLISHED', changed_at FROM delivery.article
      UNION ALL SELECT 'ARTICLE', article_id, 'WITHDRAWN', withdrawn_at FROM delivery.withdrawn_article
      ORDER BY since, resource, id) known;

GRANT SELECT ON delivery.change TO ${deliveryRole};
