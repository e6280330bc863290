package dev.dateline.http.cache;

import java.time.Instant;

import io.netty.util.AsciiString;

/**
 * The body of a public response, written.
 *
 * @param lastModified null if unknown
 */
public record PublicBody(CodedContent content, AsciiString mediaType, Instant lastModified, boolean mustRevalidate)
        implements HasLastModified {

    /** Whether it is plain text instead of JSON. */
    public boolean isText() {
        return mediaType == PublicResponseFilter.TEXT;
    }
}
