package dev.dateline.http.limit;

import java.io.IOException;

/** The body exceeds the limit. An IOException, because a JSON parser wraps any other exception in its own. */
class BodyTooLong extends IOException {

    BodyTooLong(long limit) {
        super("The body is longer than the maximum of " + limit + " bytes.");
    }
}
