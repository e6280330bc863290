package dev.dateline.http.cache;

import java.time.Instant;

/** An answer that knows when it last changed. */
public interface Modified {

    /** The latest change of anything in it. */
    Instant lastModified();
}
