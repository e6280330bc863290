-- The change feed: the latest change of each resource that is or was public. Reading all of it costs no more than there
-- are resources.
--
-- It is written once per transaction, at commit, by one statement. Until then, triggers only note which rows each
-- statement touched. Only the final statements hold the lock that gives the feed the order of the commits. At the same time,
-- the keys of what the transaction affects are written for the caches of the nodes.

CREATE SEQUENCE delivery.change_sequence;
CREATE TABLE delivery.change (
    resource text COLLATE "C" NOT NULL CHECK (resource IN ('ARTICLE', 'SECTION', 'TAG', 'AUTHOR', 'MEDIA', 'COLLECTION',
        'REDIRECT')),
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

-- What caches of the nodes evict, one row per transaction, for a few minutes: see dev.dateline.delivery.cache.Keys.
CREATE SEQUENCE delivery.eviction_sequence;
CREATE TABLE delivery.eviction (
    -- Increases in commit order, like that of the change feed.
    sequence bigint PRIMARY KEY,
    -- Everything that depends on one of these; {all} for everything.
    keys text[] NOT NULL,
    evicted_at timestamptz NOT NULL
);

-- What the current transactions have touched, one row per statement. Each transaction sees and deletes only its own rows,
-- so no row outlives it; a crash, which empties an unlogged table, also ends the transactions.
CREATE UNLOGGED TABLE editorial.touched_resource (
    transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
    resource text,
    ids uuid[],
    -- Keys to evict in addition to those of the resources.
    keys text[],
    -- Ids of slugs and paths that began or ceased to be in use.
    addresses uuid[],
    -- How many articles each of the resources gains or loses each time it is listed; null if the resources themselves changed.
    gain integer
-- Every commit empties it, so statistics are always outdated.
) WITH (autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0);
CREATE INDEX ON editorial.touched_resource (transaction);

-- One function per table, because the columns that identify the resource differ. A row that an update leaves unchanged is
-- not a change. Neither is another number of articles.
DO $$
DECLARE
    watched text[];
    event text[];
BEGIN
    FOREACH watched SLICE 1 IN ARRAY ARRAY[['section', 'SECTION', 'id', NULL, 'path'],
            ['tag', 'TAG', 'id', NULL, 'slug'], ['author', 'AUTHOR', 'id', NULL, 'slug'], ['media', 'MEDIA', 'id', NULL, NULL],
            ['caption', 'MEDIA', 'media_id', '{captions}', NULL], ['article', 'ARTICLE', 'id', NULL, 'slug'],
            ['collection', 'COLLECTION', 'id', '{collections}', 'slug'],
            ['correction', 'ARTICLE', 'article_id', '{corrections}', NULL], ['redirect', 'REDIRECT', 'id', NULL, NULL]] LOOP
        EXECUTE format($function$
            CREATE FUNCTION delivery.%1$I() RETURNS trigger LANGUAGE plpgsql AS $body$
            BEGIN
                IF TG_OP = 'INSERT' THEN
                    INSERT INTO editorial.touched_resource (resource, ids, keys)
                    SELECT %2$L, array_agg(new_rows.%3$I), %4$L::text[] FROM new_rows HAVING count(*) > 0;
                ELSIF TG_OP = 'DELETE' THEN
                    INSERT INTO editorial.touched_resource (resource, ids, keys, addresses)
                    SELECT %2$L, array_agg(old_rows.%3$I), %4$L::text[],
                           array_agg(delivery.address_id(%2$L, %5$s)) FILTER (WHERE %5$s IS NOT NULL)
                    FROM old_rows HAVING count(*) > 0;
                ELSE
                    INSERT INTO editorial.touched_resource (resource, ids, keys, addresses)
                    SELECT %2$L, array_agg(new_rows.%3$I), %4$L::text[],
                           array_agg(delivery.address_id(%2$L, %5$s)) FILTER (WHERE %5$s <> %6$s)
                    FROM old_rows JOIN new_rows ON new_rows.id = old_rows.id
                    WHERE %7$s
                    HAVING count(*) > 0;
                END IF;
                RETURN NULL;
            END $body$
            $function$, 'list_touched_' || watched[1], watched[2], watched[3], watched[4],
            coalesce('old_rows.' || watched[5], 'NULL::text'), coalesce('new_rows.' || watched[5], 'NULL::text'),
            (SELECT format('(%s) IS DISTINCT FROM (%s)', string_agg('old_rows.' || quote_ident(attname), ', '),
                           string_agg('new_rows.' || quote_ident(attname), ', '))
             FROM pg_attribute WHERE attrelid = ('delivery.' || watched[1])::regclass AND attnum > 0 AND attgenerated = ''
                 AND attname <> 'article_count'));
        FOREACH event SLICE 1 IN ARRAY ARRAY[['INSERT', 'NEW TABLE AS new_rows'], ['DELETE', 'OLD TABLE AS old_rows'],
                ['UPDATE', 'OLD TABLE AS old_rows NEW TABLE AS new_rows']] LOOP
            EXECUTE format('CREATE TRIGGER %I AFTER %s ON delivery.%I REFERENCING %s FOR EACH STATEMENT
                EXECUTE FUNCTION delivery.%I()', 'list_touched_by_' || lower(event[1]), event[1], watched[1], event[2],
                'list_touched_' || watched[1]);
        END LOOP;
    END LOOP;
END $$;

-- The number of articles of each tag, author and section. A link is inserted or deleted; updates change only its position.
DO $$
DECLARE
    linked text;
BEGIN
    FOREACH linked IN ARRAY ARRAY['tag', 'author', 'section'] LOOP
        EXECUTE format($function$
            CREATE FUNCTION delivery.list_gains_of_%1$I() RETURNS trigger LANGUAGE plpgsql AS $body$
            BEGIN
                INSERT INTO editorial.touched_resource (resource, ids, gain)
                SELECT %2$L, array_agg(%1$I_id), CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END FROM changed_rows
                HAVING count(*) > 0;
                RETURN NULL;
            END $body$
            $function$, linked, upper(linked));
        EXECUTE format('CREATE TRIGGER list_gains AFTER INSERT ON delivery.article_%1$I REFERENCING NEW TABLE AS changed_rows
            FOR EACH STATEMENT EXECUTE FUNCTION delivery.list_gains_of_%1$I()', linked);
        EXECUTE format('CREATE TRIGGER list_losses AFTER DELETE ON delivery.article_%1$I REFERENCING OLD TABLE AS changed_rows
            FOR EACH STATEMENT EXECUTE FUNCTION delivery.list_gains_of_%1$I()', linked);
    END LOOP;
END $$;

-- A collection changes when one of its items becomes public or is withdrawn. Items are never updated.
CREATE FUNCTION delivery.list_touched_collection_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO editorial.touched_resource (resource, ids)
    SELECT 'COLLECTION', array_agg(DISTINCT collection_id) FROM changed_rows HAVING count(*) > 0;
    RETURN NULL;
END $$;
CREATE TRIGGER list_touched_by_insert AFTER INSERT ON delivery.collection_item REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION delivery.list_touched_collection_item();
CREATE TRIGGER list_touched_by_delete AFTER DELETE ON delivery.collection_item REFERENCING OLD TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION delivery.list_touched_collection_item();

-- The keys of the lists of articles that contain an article, from the columns of its filing.
CREATE FUNCTION delivery.list_keys(sections uuid[], tags uuid[], authors uuid[], media uuid[], traits varchar[])
RETURNS SETOF text LANGUAGE sql IMMUTABLE AS $$
SELECT 'list:all'
UNION ALL SELECT 'list:section:' || id FROM unnest(sections) id
UNION ALL SELECT 'list:tag:' || id FROM unnest(tags) id
UNION ALL SELECT 'list:author:' || id FROM unnest(authors) id
UNION ALL SELECT 'list:media:' || id FROM unnest(media) id
UNION ALL SELECT CASE WHEN strpos(trait, ':') > 0 THEN 'list:' || lower(trait) ELSE 'list:language:' || trait END
          FROM unnest(traits) trait
$$;

-- The lists that an article leaves, and those that it joins without being changed itself, because its section moved. A new
-- article needs no trigger: touched_keys reads its filing.
CREATE FUNCTION delivery.list_keys_of_article_filing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        INSERT INTO editorial.touched_resource (keys)
        SELECT array_agg(DISTINCT key)
        FROM old_rows f CROSS JOIN LATERAL delivery.list_keys(f.sections, f.tags, f.authors, f.media, f.traits) key
        HAVING count(*) > 0;
    ELSE
        INSERT INTO editorial.touched_resource (keys)
        SELECT array_agg(DISTINCT key)
        FROM (SELECT o.* FROM old_rows o JOIN new_rows n ON n.article_id = o.article_id WHERE o IS DISTINCT FROM n
              UNION ALL
              SELECT n.* FROM old_rows o JOIN new_rows n ON n.article_id = o.article_id WHERE o IS DISTINCT FROM n) f
        CROSS JOIN LATERAL delivery.list_keys(f.sections, f.tags, f.authors, f.media, f.traits) key
        HAVING count(*) > 0;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER list_keys_of_deleted AFTER DELETE ON delivery.article_filing REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION delivery.list_keys_of_article_filing();
CREATE TRIGGER list_keys_of_updated AFTER UPDATE ON delivery.article_filing
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION delivery.list_keys_of_article_filing();

-- Former slugs and paths decide what a link or a filter finds. Updates change only the target.
CREATE FUNCTION delivery.list_keys_of_former_address() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO editorial.touched_resource (keys, addresses)
    SELECT array_agg(DISTINCT CASE kind WHEN 'ARTICLE' THEN 'slug:' || address WHEN 'COLLECTION' THEN 'collection:' || address
        ELSE lower(kind) || 's' END) || CASE WHEN bool_or(kind = 'COLLECTION') THEN ARRAY['collection-items'] END, array_agg(id)
    FROM changed_rows HAVING count(*) > 0;
    RETURN NULL;
END $$;
CREATE TRIGGER list_keys_of_inserted AFTER INSERT ON delivery.former_address REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION delivery.list_keys_of_former_address();
CREATE TRIGGER list_keys_of_updated AFTER UPDATE ON delivery.former_address REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION delivery.list_keys_of_former_address();
CREATE TRIGGER list_keys_of_deleted AFTER DELETE ON delivery.former_address REFERENCING OLD TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION delivery.list_keys_of_former_address();

-- The corrections in a section also change when it moves.
CREATE FUNCTION delivery.list_keys_of_correction_section() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO editorial.touched_resource (keys) SELECT ARRAY['corrections'] FROM changed_rows HAVING count(*) > 0;
    RETURN NULL;
END $$;
CREATE TRIGGER list_keys_of_inserted AFTER INSERT ON delivery.correction_section REFERENCING NEW TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION delivery.list_keys_of_correction_section();
CREATE TRIGGER list_keys_of_deleted AFTER DELETE ON delivery.correction_section REFERENCING OLD TABLE AS changed_rows
    FOR EACH STATEMENT EXECUTE FUNCTION delivery.list_keys_of_correction_section();

-- All keys that the current transaction affects. What an article no longer has, such as a tag, needs no key: responses that showed
-- it have the key of the article.
CREATE FUNCTION delivery.touched_keys() RETURNS text[] LANGUAGE sql VOLATILE AS $$
WITH touched AS (
    SELECT resource, ids, keys, gain FROM editorial.touched_resource WHERE transaction = pg_current_xact_id()
), resource AS (
    SELECT DISTINCT resource AS kind, id FROM touched CROSS JOIN LATERAL unnest(ids) id WHERE gain IS NULL
), found(key) AS (
    SELECT unnest(keys) FROM touched
    UNION SELECT 'list:' || lower(resource) || ':' || id FROM touched CROSS JOIN LATERAL unnest(ids) id WHERE gain IS NOT NULL
    UNION SELECT lower(kind) || ':' || id FROM resource
    -- The list of collections does not show their items, which change more often.
    UNION SELECT CASE kind WHEN 'ARTICLE' THEN 'list:all' WHEN 'MEDIA' THEN 'media' ELSE lower(kind) || 's' END FROM resource
          WHERE kind <> 'COLLECTION'
    UNION SELECT 'collection-items' FROM resource WHERE kind = 'COLLECTION'
    UNION SELECT 'collection:' || c.slug FROM resource r JOIN delivery.collection c ON c.id = r.id WHERE r.kind = 'COLLECTION'
    UNION SELECT 'slug:' || a.slug FROM resource r JOIN delivery.article a ON a.id = r.id WHERE r.kind = 'ARTICLE'
    -- Links with a former slug, which find an article that becomes public again.
    UNION SELECT 'slug:' || f.address FROM resource r JOIN delivery.former_address f ON f.target_id = r.id
          WHERE r.kind = 'ARTICLE'
    UNION SELECT 'translations:' || md5(a.translation_group)
          FROM resource r JOIN delivery.article a ON a.id = r.id
          WHERE r.kind = 'ARTICLE' AND a.translation_group IS NOT NULL
    UNION SELECT 'article:' || u.reference FROM resource r JOIN delivery.article_url u ON u.article_id = r.id
          WHERE r.kind = 'ARTICLE'
    UNION SELECT key FROM resource r JOIN delivery.article_filing f ON f.article_id = r.id
          CROSS JOIN LATERAL delivery.list_keys(f.sections, f.tags, f.authors, f.media, f.traits) key
          WHERE r.kind = 'ARTICLE'
)
SELECT CASE WHEN count(*) > 4000 THEN ARRAY['all'] ELSE array_agg(key) END FROM found
$$;

-- Updates the redirects that the current transaction affects, because of their targets or of the resources that use or used
-- their addresses. Only rows that differ are written. The planner does not know how few rows the transaction touched, and must
-- not read a million slugs to find one, because others wait for the commit.
CREATE FUNCTION delivery.update_redirects() RETURNS void LANGUAGE plpgsql SET enable_hashjoin = off SET enable_mergejoin = off
AS $$
DECLARE
    concerned uuid[];
BEGIN
    IF NOT EXISTS (SELECT FROM delivery.former_address) AND NOT EXISTS (SELECT FROM delivery.redirect) THEN
        RETURN;
    END IF;
    concerned := ARRAY(
        WITH touched AS (
            SELECT resource, ids, addresses FROM editorial.touched_resource
            WHERE transaction = pg_current_xact_id() AND gain IS NULL
        ), changed AS (
            SELECT DISTINCT resource AS kind, id FROM touched CROSS JOIN LATERAL unnest(ids) id
        )
        SELECT unnest(addresses) FROM touched
        UNION SELECT f.id FROM changed c JOIN delivery.former_address f ON f.target_id = c.id
        UNION SELECT r.id FROM changed c JOIN delivery.redirect r ON r.target_id = c.id
        UNION SELECT f.id FROM changed c JOIN delivery.current_address a ON a.kind = c.kind AND a.id = c.id
              JOIN delivery.former_address f ON f.kind = a.kind AND f.address = a.address);
    DELETE FROM delivery.redirect
    WHERE id = ANY(concerned) AND id NOT IN (SELECT id FROM delivery.current_redirect WHERE id = ANY(concerned));
    INSERT INTO delivery.redirect AS known (id, resource, from_address, to_address, target_id, updated_at)
    SELECT id, resource, from_address, to_address, target_id, clock_timestamp()
    FROM delivery.current_redirect WHERE id = ANY(concerned)
    ON CONFLICT (id) DO UPDATE SET to_address = excluded.to_address, target_id = excluded.target_id,
        updated_at = excluded.updated_at
    WHERE (known.to_address, known.target_id) IS DISTINCT FROM (excluded.to_address, excluded.target_id);
END $$;

-- How many articles each tag, author or section gains in the current transaction.
CREATE FUNCTION delivery.gains(linked text) RETURNS TABLE (id uuid, gain bigint) LANGUAGE sql VOLATILE AS $$
SELECT i.id, sum(t.gain) FROM editorial.touched_resource t CROSS JOIN LATERAL unnest(t.ids) i(id)
WHERE t.transaction = pg_current_xact_id() AND t.resource = linked AND t.gain IS NOT NULL
GROUP BY i.id HAVING sum(t.gain) <> 0
$$;

-- Adds the words of names that the current transaction changed. The planner does not know how few these are.
CREATE FUNCTION delivery.add_name_words() RETURNS void LANGUAGE sql VOLATILE SET enable_hashjoin = off SET enable_mergejoin = off
AS $$
WITH touched AS (
    SELECT resource, unnest(ids) AS id FROM editorial.touched_resource
    WHERE transaction = pg_current_xact_id() AND gain IS NULL AND resource IN ('SECTION', 'TAG', 'AUTHOR')
), name(tokens) AS (
    SELECT s.name_tokens FROM touched t JOIN delivery.section s ON s.id = t.id WHERE t.resource = 'SECTION'
    UNION ALL SELECT g.name_tokens FROM touched t JOIN delivery.tag g ON g.id = t.id WHERE t.resource = 'TAG'
    UNION ALL SELECT a.name_tokens FROM touched t JOIN delivery.author a ON a.id = t.id WHERE t.resource = 'AUTHOR'
)
INSERT INTO delivery.name_word (word)
SELECT unnest(tsvector_to_array(tokens)) FROM name ON CONFLICT DO NOTHING
$$;

-- Runs at commit, once for everything that the transaction touched: the first call takes all rows, the others find none.
-- The lock is released by the commit, so sequence numbers have the order of the commits. A resource that was public
-- neither before nor after the transaction is not recorded.
CREATE FUNCTION delivery.record_changes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    affected text[];
    number bigint;
BEGIN
    IF NOT EXISTS (SELECT FROM editorial.touched_resource WHERE transaction = pg_current_xact_id()) THEN
        RETURN NULL;
    END IF;
    affected := delivery.touched_keys();
    PERFORM pg_advisory_xact_lock(7305004);
    -- With the lock, so that transactions with the same words do not wait for each other in a cycle.
    PERFORM delivery.add_name_words();
    -- With the lock, because another transaction may take or leave an address that this one concerns.
    PERFORM delivery.update_redirects();
    IF 'redirects' <> ALL(affected) AND EXISTS (SELECT FROM editorial.touched_resource
            WHERE transaction = pg_current_xact_id() AND resource = 'REDIRECT') THEN
        affected := affected || text 'redirects';
    END IF;
    number := nextval('delivery.eviction_sequence');
    INSERT INTO delivery.eviction (sequence, keys, evicted_at) VALUES (number, affected, clock_timestamp());
    IF number % 50 = 0 THEN
        -- A node that is further behind evicts everything.
        DELETE FROM delivery.eviction WHERE evicted_at < clock_timestamp() - interval '5 minutes';
    END IF;
    PERFORM pg_notify('dateline_eviction', '');
    -- After the lock, so that each transaction adds to the number that the one before has committed.
    UPDATE delivery.tag t SET article_count = t.article_count + g.gain FROM delivery.gains('TAG') g WHERE t.id = g.id;
    UPDATE delivery.author a SET article_count = a.article_count + g.gain FROM delivery.gains('AUTHOR') g WHERE a.id = g.id;
    INSERT INTO delivery.section_usage AS known (section_id, article_count)
    SELECT s.id, g.gain FROM delivery.gains('SECTION') g JOIN delivery.section s ON s.id = g.id
    ON CONFLICT (section_id) DO UPDATE SET article_count = known.article_count + excluded.article_count;
    WITH touched AS (
        DELETE FROM editorial.touched_resource WHERE transaction = pg_current_xact_id() RETURNING resource, ids, gain
    ), states AS (
        SELECT resource, id, CASE resource
            WHEN 'SECTION' THEN EXISTS (SELECT FROM delivery.section p WHERE p.id = t.id)
            WHEN 'TAG' THEN EXISTS (SELECT FROM delivery.tag p WHERE p.id = t.id)
            WHEN 'AUTHOR' THEN EXISTS (SELECT FROM delivery.author p WHERE p.id = t.id)
            WHEN 'MEDIA' THEN EXISTS (SELECT FROM delivery.media p WHERE p.id = t.id)
            WHEN 'ARTICLE' THEN EXISTS (SELECT FROM delivery.article p WHERE p.id = t.id)
            WHEN 'COLLECTION' THEN EXISTS (SELECT FROM delivery.collection p WHERE p.id = t.id)
            WHEN 'REDIRECT' THEN EXISTS (SELECT FROM delivery.redirect p WHERE p.id = t.id)
        END AS is_public
        FROM (SELECT DISTINCT resource, unnest(ids) AS id FROM touched WHERE resource IS NOT NULL AND gain IS NULL) t
    )
    INSERT INTO delivery.change AS known (resource, resource_id, sequence, change, changed_at)
    SELECT resource, id, nextval('delivery.change_sequence'), CASE WHEN is_public THEN 'PUBLISHED' ELSE 'WITHDRAWN' END,
           clock_timestamp()
    -- A resource comes after those that it refers to.
    FROM (SELECT * FROM states s
          WHERE is_public OR EXISTS (SELECT FROM delivery.change c WHERE c.resource = s.resource AND c.resource_id = s.id)
          ORDER BY array_position(ARRAY['MEDIA', 'AUTHOR', 'TAG', 'SECTION', 'ARTICLE', 'COLLECTION', 'REDIRECT'],
                                  resource), id) changed
    ON CONFLICT (resource, resource_id) DO UPDATE SET sequence = excluded.sequence, change = excluded.change,
        changed_at = excluded.changed_at;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER record_changes AFTER INSERT ON editorial.touched_resource DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION delivery.record_changes();
