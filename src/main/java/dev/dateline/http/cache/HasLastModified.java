package dev.dateline.http.cache;

import java.time.Instant;

/** A response that may have a {@code Last-Modified}. */
public interface HasLastModified {

    /** When anything in the response last changed; null if unknown. */
    Instant lastModified();
}
