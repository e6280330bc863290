package dev.dateline.editorial.idempotency;

/** A response as it was sent for the first time. */
public record StoredResponse(int status, String location, String tag, String body) {
}
