package dev.dateline.http.openapi;

import java.util.Optional;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Resolves references to schemas of a document. */
record References(OpenAPI document) {

    static final String PREFIX = "#/components/schemas/";

    /** The schema itself or the one that it references, also in an {@code allOf} that adds to it. */
    Schema resolve(Schema schema) {
        if (schema.getRef() != null && schema.getRef().startsWith(PREFIX)) {
            return document.getComponents().getSchemas().get(schema.getRef().substring(PREFIX.length()));
        }
        return schema.getAllOf() == null ? schema : resolve(schema.getAllOf().get(0));
    }

    /** The schema of a successful response; empty if it is not JSON. */
    Optional<Schema> response(Operation operation) {
        return Optional.ofNullable(operation.getResponses().getAPIResponse("200"))
                .map(response -> response.getContent()).map(content -> content.getMediaType("application/json"))
                .map(mediaType -> resolve(mediaType.getSchema()));
    }

    /** The schema of the items of a page; empty if the response is not a page. */
    Optional<Schema> item(Schema response) {
        return Optional.ofNullable(response.getProperties()).filter(properties -> properties.containsKey("links"))
                .map(properties -> resolve(properties.get("data").getItems()));
    }
}
