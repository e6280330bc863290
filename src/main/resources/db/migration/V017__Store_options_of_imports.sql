-- What an import was started with, beside the language also the options for WordPress files.
ALTER TABLE editorial.import_job ADD COLUMN options jsonb;
UPDATE editorial.import_job SET options = jsonb_build_object('language', language, 'publishUndated', publish_undated);
ALTER TABLE editorial.import_job ALTER COLUMN options SET NOT NULL, DROP COLUMN language, DROP COLUMN publish_undated;
