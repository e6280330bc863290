package dev.dateline.database;

/** The external database lacks a role that the service uses, and the owner of the database cannot create it. */
public class RoleMissing extends RuntimeException {

    RoleMissing(String role, String privileges, String password, Exception cause) {
        super("The role " + role + " does not exist or cannot connect, and the owner of the database cannot change that. "
                + "Run as an administrator: CREATE ROLE " + role + " LOGIN PASSWORD '...' (the password in " + password
                + ") and grant it " + privileges + " on the database.", cause);
    }
}
