-- Statistics know 1,000 tags, sections and authors by their frequency instead of 100. Of a tag that is not among them the
-- planner supposes what is usual, and would walk a million headlines in order for the twenty articles of a rare one.
ALTER TABLE delivery.article_tag ALTER COLUMN tag_id SET STATISTICS 1000;
ALTER TABLE delivery.article_section ALTER COLUMN section_id SET STATISTICS 1000;
ALTER TABLE delivery.article_author ALTER COLUMN author_id SET STATISTICS 1000;
