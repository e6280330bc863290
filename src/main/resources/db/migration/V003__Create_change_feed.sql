-- The change feed: the latest change of each resource that is or was public. Reading all of it costs no more than there
-- are resources.
--
-- It is written once per transaction, at commit, by one statement. Until then, triggers only note which rows each
-- statement touched. Only the final statement holds the lock that gives the feed the order of the commits.

CREATE SEQUENCE delivery.change_sequence;
CREATE TABLE delivery.change (
    resource text COLLATE "C" NOT NULL CHECK (resource IN ('ARTICLE', 'SECTION', 'TAG', 'AUTHOR', 'MEDIA')),
    resource_id uuid NOT NULL,
    -- Increases in commit order: a reader that has seen a number never misses a lower one.
    sequence bigint NOT NULL,
    change text COLLATE "C" NOT NULL CHECK (change IN ('PUBLISHED', 'WITHDRAWN')),
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (resource, resource_id)
);
CREATE UNIQUE INDEX ON delivery.change (sequence, resource_id);
CREATE INDEX ON delivery.change (resource, sequence, resource_id);
CREATE INDEX ON delivery.change (changed_at, sequence);

-- What the current transactions have touched, one row per statement. Each transaction sees and deletes only its own rows,
-- so no row outlives it; a crash, which empties an unlogged table, also ends the transactions.
CREATE UNLOGGED TABLE editorial.touched_resource (
    transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
    resource text NOT NULL,
    ids uuid[] NOT NULL
-- Every commit empties it, so statistics are always outdated.
) WITH (autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0);
CREATE INDEX ON editorial.touched_resource (transaction);

-- One function per table, because the columns that identify the resource differ. A row that an update leaves unchanged is
-- not a change.
DO $$
DECLARE
    watched text[];
    event text[];
BEGIN
    FOREACH watched SLICE 1 IN ARRAY ARRAY[['section', 'SECTION', 'id'], ['tag', 'TAG', 'id'], ['author', 'AUTHOR', 'id'],
            ['media', 'MEDIA', 'id'], ['caption', 'MEDIA', 'media_id'], ['article', 'ARTICLE', 'id']] LOOP
        EXECUTE format($function$
            CREATE FUNCTION delivery.%1$I() RETURNS trigger LANGUAGE plpgsql AS $body$
            BEGIN
                IF TG_OP = 'INSERT' THEN
                    INSERT INTO editorial.touched_resource (resource, ids)
                    SELECT %2$L, array_agg(new_rows.%3$I) FROM new_rows HAVING count(*) > 0;
                ELSIF TG_OP = 'DELETE' THEN
                    INSERT INTO editorial.touched_resource (resource, ids)
                    SELECT %2$L, array_agg(old_rows.%3$I) FROM old_rows HAVING count(*) > 0;
                ELSE
                    INSERT INTO editorial.touched_resource (resource, ids)
                    SELECT %2$L, array_agg(new_rows.%3$I) FROM old_rows JOIN new_rows ON new_rows.id = old_rows.id
                    WHERE old_rows IS DISTINCT FROM new_rows HAVING count(*) > 0;
                END IF;
                RETURN NULL;
            END $body$
            $function$, 'list_touched_' || watched[1], watched[2], watched[3]);
        FOREACH event SLICE 1 IN ARRAY ARRAY[['INSERT', 'NEW TABLE AS new_rows'], ['DELETE', 'OLD TABLE AS old_rows'],
                ['UPDATE', 'OLD TABLE AS old_rows NEW TABLE AS new_rows']] LOOP
            EXECUTE format('CREATE TRIGGER %I AFTER %s ON delivery.%I REFERENCING %s FOR EACH STATEMENT
                EXECUTE FUNCTION delivery.%I()', 'list_touched_by_' || lower(event[1]), event[1], watched[1], event[2],
                'list_touched_' || watched[1]);
        END LOOP;
    END LOOP;
END $$;

-- Runs at commit, once for everything that the transaction touched: the first call takes all rows, the others find none.
-- The lock is released by the commit, so sequence numbers have the order of the commits. A resource that was public
-- neither before nor after the transaction is not recorded.
CREATE FUNCTION delivery.record_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM editorial.touched_resource WHERE transaction = pg_current_xact_id()) THEN
        RETURN NULL;
    END IF;
    PERFORM pg_advisory_xact_lock(7305004);
    WITH touched AS (
        DELETE FROM editorial.touched_resource WHERE transaction = pg_current_xact_id() RETURNING resource, ids
    ), states AS (
        SELECT resource, id, CASE resource
            WHEN 'SECTION' THEN EXISTS (SELECT FROM delivery.section p WHERE p.id = t.id)
            WHEN 'TAG' THEN EXISTS (SELECT FROM delivery.tag p WHERE p.id = t.id)
            WHEN 'AUTHOR' THEN EXISTS (SELECT FROM delivery.author p WHERE p.id = t.id)
            WHEN 'MEDIA' THEN EXISTS (SELECT FROM delivery.media p WHERE p.id = t.id)
            WHEN 'ARTICLE' THEN EXISTS (SELECT FROM delivery.article p WHERE p.id = t.id)
        END AS is_public
        FROM (SELECT DISTINCT resource, unnest(ids) AS id FROM touched) t
    )
    INSERT INTO delivery.change AS known (resource, resource_id, sequence, change, changed_at)
    SELECT resource, id, nextval('delivery.change_sequence'), CASE WHEN is_public THEN 'PUBLISHED' ELSE 'WITHDRAWN' END,
           clock_timestamp()
    -- An article comes after the resources that it refers to.
    FROM (SELECT * FROM states s
          WHERE is_public OR EXISTS (SELECT FROM delivery.change c WHERE c.resource = s.resource AND c.resource_id = s.id)
          ORDER BY array_position(ARRAY['MEDIA', 'AUTHOR', 'TAG', 'SECTION', 'ARTICLE'], resource), id) changed
    ON CONFLICT (resource, resource_id) DO UPDATE SET sequence = excluded.sequence, change = excluded.change,
        changed_at = excluded.changed_at;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER record_changes AFTER INSERT ON editorial.touched_resource DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION delivery.record_changes();
