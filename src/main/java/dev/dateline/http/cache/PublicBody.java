package dev.dateline.http.cache;

import java.time.Instant;

/**
 * The body of a public response, written.
 *
 * @param lastModified null if unknown
 */
public record PublicBody(CodedContent content, Instant lastModified, boolean mustRevalidate) implements HasLastModified {
}
