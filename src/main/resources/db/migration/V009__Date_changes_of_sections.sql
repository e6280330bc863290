-- When what is public of a section last changed, the names and paths of those above it included: articles show these too,
-- and tell by them when they themselves last changed. What is there already is dated today: older changes left no trace.
ALTER TABLE delivery.section ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();
