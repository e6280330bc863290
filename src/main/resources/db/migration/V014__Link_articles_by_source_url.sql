-- URLs under which articles were published at their source, as name-based UUIDs of the normalised URL: bodies refer to an
-- article by its id, or by such a UUID where it was not known when they were saved.

CREATE TABLE editorial.article_url (
    reference uuid PRIMARY KEY,
    article_id uuid NOT NULL REFERENCES editorial.article ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ON editorial.article_url (article_id);

CREATE TABLE delivery.article_url (
    reference uuid PRIMARY KEY,
    article_id uuid NOT NULL REFERENCES delivery.article ON DELETE CASCADE
);
CREATE INDEX ON delivery.article_url (article_id);
