package dev.dateline.database;

/** The database cannot be used. The message explains the reason to the operator. */
public class DatabaseUnavailable extends RuntimeException {

    DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
