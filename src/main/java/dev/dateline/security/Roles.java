package dev.dateline.security;

import java.util.List;
import java.util.Set;

/** Roles of API keys; each includes the ones before it. */
public final class Roles {

    /** Reads everything, also drafts. */
    public static final String VIEWER = "viewer";
    /** Writes its own drafts. */
    public static final String AUTHOR = "author";
    /** Writes and publishes everything. */
    public static final String EDITOR = "editor";

    /** Everything. */
    public static final String ADMIN = "admin";

    private static final List<String> ASCENDING = List.of(VIEWER, AUTHOR, EDITOR, ADMIN);

    private Roles() {
    }

    /** The role and all that it includes. */
    static Set<String> includedIn(String role) {
        return Set.copyOf(ASCENDING.subList(0, ASCENDING.indexOf(role) + 1));
    }
}
