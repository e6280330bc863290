package dev.dateline.http.problem;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * All types of errors: a closed set. In JSON, a type is {@code urn:dateline:problem:} followed by its name in lower case with
 * hyphens.
 */
public enum ProblemType {
    UNKNOWN_PARAMETER(400, "Unknown query parameter"),
    INVALID_PARAMETER(400, "Invalid query parameter"),
    INVALID_CURSOR(400, "Invalid cursor"),
    INVALID_BODY(400, "Invalid request body"),
    INVALID_HEADER(400, "Invalid request header"),
    BAD_REQUEST(400, "Bad request"),
    UNAUTHENTICATED(401, "Authentication required"),
    FORBIDDEN(403, "Not allowed"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "Not acceptable"),
    REQUEST_TIMEOUT(408, "Request timeout"),
    CONFLICT(409, "Conflict"),
    GONE(410, "Gone"),
    PRECONDITION_FAILED(412, "Precondition failed"),
    CONTENT_TOO_LARGE(413, "Content too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    INVALID_CONTENT(422, "Invalid content"),
    IDEMPOTENCY_KEY_REUSED(422, "Idempotency key of another request"),
    PRECONDITION_REQUIRED(428, "Precondition required"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL_ERROR(500, "Internal error"),
    NOT_IMPLEMENTED(501, "Not implemented"),
    UNAVAILABLE(503, "Temporarily unavailable"),
    HTTP_VERSION_NOT_SUPPORTED(505, "HTTP version not supported");

    private static final Set<ProblemType> SPECIFIC =
            EnumSet.of(UNKNOWN_PARAMETER, INVALID_PARAMETER, INVALID_CURSOR, INVALID_BODY,
                    INVALID_HEADER, IDEMPOTENCY_KEY_REUSED);

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String urn() {
        return "urn:dateline:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The general type of a status. */
    static ProblemType ofStatus(int status) {
        return Arrays.stream(values()).filter(type -> type.status == status && !SPECIFIC.contains(type)).findFirst()
                .orElse(status < 500 ? BAD_REQUEST : INTERNAL_ERROR);
    }
}
