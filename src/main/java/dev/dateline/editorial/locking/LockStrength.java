package dev.dateline.editorial.locking;

/** The row locks of PostgreSQL, weakest first. */
public enum LockStrength {

    /** Somebody refers to the row: it is neither deleted nor renamed. Foreign keys take this lock. */
    KEY_SHARE,
    /** Somebody publishes what refers to the row: it is not changed at all. */
    SHARE,
    /** Somebody changes or withdraws the row, except its slug, path or external id. */
    NO_KEY_UPDATE,
    /** Somebody changes or deletes the row. */
    UPDATE;

    public String sql() {
        return name().replace('_', ' ');
    }
}
