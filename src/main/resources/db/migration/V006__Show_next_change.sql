-- When the timetable next publishes or withdraws something: the one moment that the public side may know of what is not
-- public yet, so that no cache keeps an answer beyond it.

CREATE INDEX ON editorial.article (greatest(published_at, embargoed_until)) WHERE status = 'SCHEDULED';

CREATE VIEW delivery.timetable AS
SELECT least((SELECT min(greatest(published_at, embargoed_until)) FROM editorial.article WHERE status = 'SCHEDULED'),
             (SELECT min(expires_at) FROM editorial.article WHERE status = 'PUBLISHED' AND expires_at IS NOT NULL))
           AS next_change_at;

GRANT SELECT ON delivery.timetable TO ${deliveryRole};
