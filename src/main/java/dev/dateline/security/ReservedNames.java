package dev.dateline.security;

/** The names under which the server itself writes content and events. No API key can have one of them. */
public final class ReservedNames {

    public static final String IMPORT = "import";
    public static final String SCHEDULER = "scheduler";
    public static final String SERVER = "server";

    private ReservedNames() {
    }
}
