package dev.dateline.editorial.event;

import java.time.Instant;
import java.util.UUID;

/** Filters of the audit log; null for any value. */
public record EventFilter(EventSubject resource, UUID id, String actor, EventAction action, Instant since, Instant until) {
}
