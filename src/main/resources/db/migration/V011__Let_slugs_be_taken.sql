-- Null once another article has been published under the slug: whoever had it last has it.
ALTER TABLE delivery.withdrawn_article ALTER COLUMN slug DROP NOT NULL;
