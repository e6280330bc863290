package dev.dateline.editorial.article.v1;

import java.io.IOException;
import java.util.List;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.dateline.body.sanitise.BodyFormat;
import dev.dateline.editorial.content.v1.JsonInput;
import dev.dateline.editorial.content.v1.JsonInput.Stated;
import dev.dateline.vocabulary.WireName;

/** Reads articles in request bodies. */
@Singleton
class ArticleJson {

    private static final String BODY = "body";
    private static final String BODY_FORMAT = "bodyFormat";
    /** Of the response to a write; not a property of the article. */
    private static final String REMOVED = "removed";
    private static final String SECTION = "section";
    private static final String ID = "id";
    private static final String PATH = "path";
    private static final String NAME = "name";

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
        var stated = json.replacing(current, body.deepCopy().without(REMOVED), ArticleProperties.class);
        if (body.path(REMOVED).isNull()) {
            stated.violations().add(REMOVED, null, "is read-only");
        } else if (body.has(REMOVED)) {
            var report = json.ofNew(body.deepCopy().retain(REMOVED), Report.class);
            stated.violations().addAll(report.violations().list());
        }
        return stated;
    }

    /** What the response to any write of the article can have had, which is not stored. */
    private record Report(List<Markup> removed) {

        /** See {@link ArticleRepresentation.Removed}. */
        private record Markup(String element, String attribute, Integer count) {
        }
    }

    Stated<ArticleProperties> patching(ArticleRepresentation current, ObjectNode patch) {
        // Without a new body, the format is that of the stored one; an invalid one is reported.
        var changes = patch.deepCopy();
        if (!patch.has(BODY) && WireName.find(BodyFormat.class, patch.path(BODY_FORMAT).textValue()).isPresent()) {
            changes.remove(BODY_FORMAT);
        }
        if (changes.get(SECTION) instanceof ObjectNode section && (section.hasNonNull(ID) || section.hasNonNull(PATH))) {
            // The section is one value: with a new path, the former id would contradict it.
            List.of(ID, PATH, NAME).stream().filter(name -> !section.has(name)).forEach(section::putNull);
        }
        return json.patching(current, changes, ArticleProperties.class);
    }
}
