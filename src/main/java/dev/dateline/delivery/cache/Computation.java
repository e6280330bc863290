package dev.dateline.delivery.cache;

/**
 * Something that is computed from public content, with the number of evictions that had been processed when it began. It must
 * begin before the snapshot of the database that it reads.
 */
public record Computation(long since) {

    /** When it began is unknown, so that its result is not stored. */
    static final Computation UNKNOWN = new Computation(-1);
}
