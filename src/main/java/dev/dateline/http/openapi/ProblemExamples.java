package dev.dateline.http.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An example of a problem for each status. */
final class ProblemExamples {

    private ProblemExamples() {
    }

    static Map<String, Object> ofStatus(String status) {
        return switch (status) {
            case "400" -> unknownParameter();
            case "401" -> of(401, "unauthenticated", "Authentication required",
                    "An API key is required: \"Authorization: Bearer <key>\".", "/manage/v1/imports");
            case "403" -> of(403, "forbidden", "Not allowed",
                    "The role of the API key or token does not permit this; it requires the role admin.",
                    "/manage/v1/imports");
            case "404" -> of(404, "not-found", "Not found",
                    "There is no published article with the slug \"no-such-slug\".",
                    "/api/v1/articles/by-slug/no-such-slug");
            case "405" -> of(405, "method-not-allowed", "Method not allowed",
                    "operations[0] failed, and nothing was changed: The method is not supported; supported: GET, HEAD, OPTIONS,"
                            + " POST.",
                    "/manage/v1/operations");
            case "406" -> of(406, "not-acceptable", "Not acceptable",
                    "None of the media types in the Accept header is available.", "/api/v1/articles");
            case "408" -> of(408, "request-timeout", "Request timeout",
                    "The body did not arrive within 30 s, at 500 bytes per second or more after that.", "/manage/v1/imports");
            case "409" -> taken();
            case "410" -> of(410, "gone", "Gone", "The article was withdrawn.",
                    "/api/v1/articles/by-slug/withdrawn-article");
            case "412" -> of(412, "precondition-failed", "Precondition failed",
                    "The If-Match or If-Unmodified-Since precondition failed.", "/api/v1/articles");
            case "413" -> of(413, "content-too-large", "Content too large",
                    "The body is longer than the maximum of 1048576 bytes.",
                    "/manage/v1/imports");
            case "415" -> of(415, "unsupported-media-type", "Unsupported media type",
                    "The media type in the Content-Type header is not supported; supported: application/json.",
                    "/manage/v1/articles");
            case "422" -> invalidContent();
            case "428" -> of(428, "precondition-required", "Precondition required",
                    "The header If-Match is required: send the ETag of the copy that you have read.",
                    "/manage/v1/articles/01a20d77-ae06-7dc5-8863-3f00843cff5b");
            case "429" -> of(429, "too-many-requests", "Too many requests",
                    "Too many unknown API keys came from this address; try again later.", "/api/v1/articles");
            case "500" -> of(500, "internal-error", "Internal error",
                    "An internal error occurred and was logged.", "/api/v1/articles");
            case "503" -> of(503, "unavailable", "Temporarily unavailable",
                    "The database cannot be reached at the moment.", "/api/v1/articles");
            default -> throw new IllegalArgumentException(status);
        };
    }

    /** For 401 of endpoints that need no key. */
    static Map<String, Object> unknownKey() {
        return of(401, "unauthenticated", "Authentication required", "The API key is unknown.",
                "/api/v1/articles");
    }

    private static Map<String, Object> unknownParameter() {
        var problem = of(400, "unknown-parameter", "Unknown query parameter",
                "\"secton\" is not a parameter of this endpoint. Did you mean \"section\"?", "/api/v1/articles");
        // Ordered, so that each build creates the same document.
        var violation = new LinkedHashMap<String, Object>();
        violation.put("in", "query");
        violation.put("name", "secton");
        violation.put("reason", "is not a parameter of this endpoint");
        violation.put("nearest", "section");
        problem.put("errors", List.of(violation));
        return problem;
    }

    private static Map<String, Object> taken() {
        var reason = "would give the section the path \"world/europe\", which another section has";
        var problem = of(409, "conflict", "Conflict", "\"slug\" " + reason + "; received \"europe\".",
                "/manage/v1/sections/01a20d77-aa49-7e85-b52e-53ba49b976fc/move");
        var violation = new LinkedHashMap<String, Object>();
        violation.put("in", "body");
        violation.put("name", "slug");
        violation.put("pointer", "/slug");
        violation.put("value", "europe");
        violation.put("reason", reason);
        problem.put("errors", List.of(violation));
        return problem;
    }

    private static Map<String, Object> invalidContent() {
        var problem = of(422, "invalid-content", "Invalid content",
                "\"headlin\" is not a known property. Did you mean \"headline\"?", "/manage/v1/articles");
        var violation = new LinkedHashMap<String, Object>();
        violation.put("in", "body");
        violation.put("name", "headlin");
        violation.put("pointer", "/headlin");
        violation.put("reason", "is not a known property");
        violation.put("nearest", "headline");
        problem.put("errors", List.of(violation));
        return problem;
    }

    private static Map<String, Object> of(int status, String type, String title, String detail, String instance) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "urn:dateline:problem:" + type);
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        problem.put("instance", instance);
        return problem;
    }
}
