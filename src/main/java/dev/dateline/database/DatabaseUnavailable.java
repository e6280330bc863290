package dev.dateline.database;

/** There is no database to work on, for a reason that the message tells whoever runs the server. */
public class DatabaseUnavailable extends RuntimeException {

    DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
