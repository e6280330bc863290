package dev.dateline.editorial.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A stored event.
 *
 * @param number increases, without the order of the commits
 * @param actor the name of the API key, the subject of the token, {@code import}, {@code scheduler} or {@code server}
 * @param keyPrefix the first characters of the key; null if it is not stored
 * @param versionBefore null for a new resource, or if the action does not concern a version; likewise {@code versionAfter}
 * @param request the same for all events of one request; null in the background
 */
public record Event(long number, Instant at, String actor, String keyPrefix, EventAction action, EventSubject resource, UUID id,
        Integer versionBefore, Integer versionAfter, UUID request) {

    /** An event before it is stored. */
    record New(EventAction action, EventSubject resource, UUID id, Integer versionBefore, Integer versionAfter) {
    }
}
