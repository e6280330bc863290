package dev.dateline.security;

/** The names of {@link Role}, for annotations. */
public final class Roles {

    /** Reads everything, also drafts. */
    public static final String VIEWER = "viewer";
    /** Writes its own drafts. */
    public static final String AUTHOR = "author";
    /** Writes and publishes everything. */
    public static final String EDITOR = "editor";

    /** Everything. */
    public static final String ADMIN = "admin";

    private Roles() {
    }
}
