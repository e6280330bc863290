package dev.dateline.database;

/** The external database lacks a role that reads public content or previews, and the owner of the database cannot create it. */
public class ReaderRoleMissing extends RuntimeException {

    ReaderRoleMissing(String role, String datasource, Exception cause) {
        super("The role " + role + " does not exist or cannot connect, and the owner of the database cannot change that. "
                + "Run as an administrator: CREATE ROLE " + role + " LOGIN PASSWORD '...' (the password in "
                + "quarkus.datasource." + datasource + ".password) and grant it CONNECT on the database.", cause);
    }
}
