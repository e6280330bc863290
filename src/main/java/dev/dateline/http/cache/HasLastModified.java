package dev.dateline.http.cache;

import java.time.Instant;

/** An answer that may know when it last changed. */
public interface HasLastModified {

    /** The latest change of anything in it; null where that cannot be told. */
    Instant lastModified();
}
