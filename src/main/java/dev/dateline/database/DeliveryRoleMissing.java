package dev.dateline.database;

/** The external database lacks the role that reads what is public, and its owner may not make it. */
public class DeliveryRoleMissing extends RuntimeException {

    DeliveryRoleMissing(String role, Exception cause) {
        super("The role " + role + " does not exist or may not connect, and the owner of the database may not change that. "
                + "As an administrator run: CREATE ROLE " + role + " LOGIN PASSWORD '...' (the one in "
                + "quarkus.datasource.delivery.password) and grant it CONNECT on the database.", cause);
    }
}
