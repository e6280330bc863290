package dev.dateline.http.openapi;

import java.util.Optional;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Follows references between the schemas of a document. */
record References(OpenAPI document) {

    static final String PREFIX = "#/components/schemas/";

    /** The schema itself, or what it refers to, be it within an {@code allOf} that adds something. */
    Schema resolve(Schema schema) {
        if (schema.getRef() != null && schema.getRef().startsWith(PREFIX)) {
            return document.getComponents().getSchemas().get(schema.getRef().substring(PREFIX.length()));
        }
        return schema.getAllOf() == null ? schema : resolve(schema.getAllOf().get(0));
    }

    /** Of what an operation answers when all is well; empty where that is not JSON. */
    Optional<Schema> answer(Operation operation) {
        return Optional.ofNullable(operation.getResponses().getAPIResponse("200"))
                .map(answer -> answer.getContent()).map(content -> content.getMediaType("application/json"))
                .map(mediaType -> resolve(mediaType.getSchema()));
    }

    /** Of the items of a page; empty where the answer is none. */
    Optional<Schema> item(Schema answer) {
        return Optional.ofNullable(answer.getProperties()).filter(properties -> properties.containsKey("links"))
                .map(properties -> resolve(properties.get("data").getItems()));
    }
}
