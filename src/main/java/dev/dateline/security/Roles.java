package dev.dateline.security;

/** Roles of API keys. */
public final class Roles {

    /** Everything. */
    public static final String ADMIN = "admin";

    private Roles() {
    }
}
