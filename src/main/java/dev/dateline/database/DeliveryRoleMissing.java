package dev.dateline.database;

/** The external database has no role that reads public content, and the owner of the database cannot create it. */
public class DeliveryRoleMissing extends RuntimeException {

    DeliveryRoleMissing(String role, Exception cause) {
        super("The role " + role + " does not exist or cannot connect, and the owner of the database cannot change that. "
                + "Run as an administrator: CREATE ROLE " + role + " LOGIN PASSWORD '...' (the password in "
                + "quarkus.datasource.delivery.password) and grant it CONNECT on the database.", cause);
    }
}
