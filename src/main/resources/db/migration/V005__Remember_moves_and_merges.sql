-- Whether the public ever knew the thing by this address. What only drafts knew is remembered for editors and never carried
-- to the public side. What imports brought before this column were addresses of another site, and public there.
ALTER TABLE editorial.former_address ADD COLUMN once_public boolean NOT NULL DEFAULT true;

-- Tags that are no more, each with the one that took its place: revisions name tags by id and are never changed.
CREATE TABLE editorial.merged_tag (
    id uuid PRIMARY KEY,
    into_id uuid NOT NULL REFERENCES editorial.tag
);
CREATE INDEX ON editorial.merged_tag (into_id);
