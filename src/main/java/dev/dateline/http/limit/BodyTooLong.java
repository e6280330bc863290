package dev.dateline.http.limit;

import java.io.IOException;

/** More came than an endpoint takes. An IOException, because a JSON parser would hide any other in one of its own. */
class BodyTooLong extends IOException {

    BodyTooLong(long limit) {
        super("The body is longer than the " + limit + " bytes that are taken here.");
    }
}
