-- An article without a body has null instead of an empty text.
ALTER TABLE delivery.article_body ALTER COLUMN html DROP NOT NULL;
ALTER TABLE delivery.superseded_version ALTER COLUMN html DROP NOT NULL;

UPDATE delivery.superseded_version v SET html = NULL
FROM editorial.revision r
WHERE r.article_id = v.article_id AND r.version = v.version AND v.html = '' AND r.content ->> 'body' IS NULL;

CREATE TEMPORARY TABLE without_body ON COMMIT DROP AS
SELECT b.article_id FROM delivery.article_body b JOIN delivery.article a ON a.id = b.article_id
JOIN editorial.revision r ON r.article_id = a.id AND r.version = a.version
WHERE b.html = '' AND r.content ->> 'body' IS NULL;
UPDATE delivery.article_body SET html = NULL WHERE article_id IN (SELECT article_id FROM without_body);

-- No article is updated before it is published. Publishing ensures this from now on, the constraint verifies it.
CREATE TEMPORARY TABLE updated_too_early ON COMMIT DROP AS
SELECT id AS article_id, published_at FROM delivery.article WHERE updated_at < published_at;
DO $$
DECLARE
    link text;
BEGIN
    FOREACH link IN ARRAY ARRAY['article_section', 'article_tag', 'article_author', 'article_search', 'article_filing'] LOOP
        EXECUTE format('UPDATE delivery.%I l SET updated_at = e.published_at
            FROM updated_too_early e WHERE l.article_id = e.article_id', link);
    END LOOP;
END $$;
UPDATE delivery.article SET updated_at = greatest(updated_at, published_at), changed_at = clock_timestamp()
WHERE id IN (SELECT article_id FROM updated_too_early UNION SELECT article_id FROM without_body);
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE delivery.article ADD CONSTRAINT updated_after_publication CHECK (updated_at >= published_at);
