package dev.dateline.editorial.article.v1;

import java.io.IOException;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.dateline.editorial.content.v1.JsonInput;
import dev.dateline.editorial.content.v1.JsonInput.Stated;

/** Reads articles in request bodies. */
@Singleton
class ArticleJson {

    private static final String BODY = "body";
    private static final String BODY_FORMAT = "bodyFormat";
    /** Of the response to a write; not a property of the article. */
    private static final String REMOVED = "removed";

    private final JsonInput json;

    ArticleJson(JsonInput json) {
        this.json = json;
    }

    ObjectNode read(byte[] body) throws IOException {
        return json.read(body);
    }

    Stated<ArticleProperties> ofNew(ObjectNode body) {
        return json.ofNew(body, ArticleProperties.class);
    }

    Stated<ArticleProperties> replacing(ArticleRepresentation current, ObjectNode body) {
        return json.replacing(current, body.deepCopy().without(REMOVED), ArticleProperties.class);
    }

    Stated<ArticleProperties> patching(ArticleRepresentation current, ObjectNode patch) {
        // Without a new body, the format is that of the stored one.
        return json.patching(current, patch.has(BODY) ? patch : patch.deepCopy().without(BODY_FORMAT), ArticleProperties.class);
    }
}
