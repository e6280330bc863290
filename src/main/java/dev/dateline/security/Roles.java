package dev.dateline.security;

/** What whoever brings a key may do. */
public final class Roles {

    /** Everything. */
    public static final String ADMIN = "admin";

    private Roles() {
    }
}
