package dev.dateline.http.openapi;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.dateline.http.preview.Preview;
import dev.dateline.http.response.EndlessBody;

/** Changes the description of the public API to that of the preview API: other credentials and headers, the same content. */
final class PreviewDocument {

    private static final String DESCRIPTION = """
            The public API on working copies: the same paths, parameters and properties as `/api/v1`, as if every working copy in
            draft, review or scheduled, and every change of a published article, were published now. Trashed articles are
            excluded. An article that was never published has as `publishedAt` the time for which it is scheduled, otherwise that
            of its last save. `embargoedUntil` and `expiresAt` do not hide an article. `/changes` is the feed of the public API;
            `/changes/stream` is not available.

            A request requires an API key, or the token of a preview link in the parameter `token`. A link gives access to one
            article, by its id or slug, and to the media that it uses (`/media/{id}`): other requests get a 403. With a link,
            `translations` and `related` are empty, and links in bodies to other articles have no target. A link that has expired
            gets a 410, one that was altered or revoked a 401.

            Responses are never cached: they have `Cache-Control: no-store` and no `ETag`, and `X-Robots-Tag: noindex`.
            """;

    private static final String RESPONSES = "#/components/responses/";
    private static final String HEADERS = "#/components/headers/";
    private static final String NO_INDEX = "NoIndex";
    /** Headers for caches. */
    private static final List<String> PUBLIC_HEADERS =
            List.of("ETag", "Last-Modified", "Cache-Status", "Surrogate-Key", "Cache-Tag");

    private PreviewDocument() {
    }

    /** Only the paths of the preview API remain. */
    static void adapt(ObjectNode document) {
        document.withObject("/info").put("title", "Dateline preview").put("description", DESCRIPTION);
        document.withObject("/components/securitySchemes/previewLink").put("type", "apiKey").put("in", "query")
                .put("name", "token").put("description", "The token of a preview link.");
        document.withObject("/components/headers/" + NO_INDEX)
                .put("description", "`noindex`: search engines must not list the response.").putObject("schema")
                .put("type", "string");
        document.withObject("/paths").remove(Preview.previewPath(EndlessBody.PATH));
        document.get("paths").forEach(path -> path.forEach(operation -> adaptOperation((ObjectNode) operation)));
        document.findParents("headers").forEach(response -> adaptHeaders(response.get("headers")));
    }

    private static void adaptOperation(ObjectNode operation) {
        var security = operation.putArray("security");
        security.addObject().putArray("key");
        security.addObject().putArray("previewLink");
        var responses = operation.withObject("/responses");
        responses.remove(List.of("304", "412"));
        for (var status : List.of("401", "403", "410")) {
            responses.putObject(status).put("$ref", RESPONSES + "Problem" + status);
        }
    }

    private static void adaptHeaders(JsonNode headers) {
        if (headers instanceof ObjectNode all && all.has("Cache-Control")) {
            all.remove(PUBLIC_HEADERS);
            all.putObject("Cache-Control").put("$ref", HEADERS + "NoStore");
            all.putObject("X-Robots-Tag").put("$ref", HEADERS + NO_INDEX);
        }
    }
}
