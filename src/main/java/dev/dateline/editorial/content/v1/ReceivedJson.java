package dev.dateline.editorial.content.v1;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.dateline.vocabulary.StorableText;

/** The JSON body of the current request, or of the operation that it executes, as received. */
@RequestScoped
public class ReceivedJson {

    private ObjectNode body;

    void set(ObjectNode body) {
        this.body = body;
    }

    /** The next operation can have no body. */
    public void clear() {
        body = null;
    }

    boolean isPresent() {
        return body != null;
    }

    /** The value at a JSON pointer as text; empty if there is none, for objects and lists, and with control characters. */
    Optional<String> textAt(String pointer) {
        return Optional.ofNullable(body).map(json -> json.at(JsonPointer.compile(pointer)))
                .filter(node -> node.isValueNode() && !node.isNull()).map(JsonNode::asText)
                .filter(text -> StorableText.countUnstorable(text) == 0);
    }
}
