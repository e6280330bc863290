package dev.dateline.editorial.imports.jsonlines;

import java.util.List;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.dateline.editorial.content.InvalidContent.Violation;
import dev.dateline.editorial.imports.ImportedItem;

/** Reads a line strictly: no unknown properties, no duplicates, no type conversions. */
final class LineFormat {

    private static final int MAX_NESTING = 20;
    private static final String DUPLICATE = "Duplicate field '";

    private final JsonMapper mapper = JsonMapper.builder(new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    Reading read(String line) {
        JsonNode tree;
        try {
            tree = mapper.readTree(line);
        } catch (JsonProcessingException e) {
            return Reading.failed(null, syntaxViolation(e));
        }
        if (!tree.isObject()) {
            return Reading.failed(null, new Violation(null, "must be a JSON object"));
        }
        var binder = new RecordBinder();
        var item = binder.bind(tree);
        return new Reading(item, label(tree), binder.violations());
    }

    /** The external id, path, slug or URL of a rejected line, if it can be read. */
    private static String label(JsonNode tree) {
        return List.of("externalId", "path", "slug", "url").stream().map(tree::path).filter(JsonNode::isTextual)
                .map(JsonNode::textValue).findFirst().orElse(null);
    }

    private static Violation syntaxViolation(JsonProcessingException e) {
        var message = e.getOriginalMessage();
        if (e instanceof StreamConstraintsException) {
            return new Violation(null, "is nested too deeply, or has a number or name that is too long");
        } else if (e instanceof JsonMappingException) {
            return new Violation(null, "must be one JSON object and nothing else");
        } else if (message.startsWith(DUPLICATE)) {
            var name = message.substring(DUPLICATE.length(), message.lastIndexOf('\''));
            return new Violation(path(((JsonParser) e.getProcessor()).getParsingContext().getParent()) + name,
                    "is a duplicate");
        }
        var location = e.getLocation();
        return new Violation(null, location == null ? "is not valid JSON"
                : "is not valid JSON at character " + Math.max(location.getColumnNr(), 1));
    }

    /** The path of the parent object, with a dot at its end. */
    private static String path(JsonStreamContext context) {
        if (context == null || context.inRoot()) {
            return "";
        }
        var parent = path(context.getParent());
        return context.inArray() ? parent.replaceFirst("\\.$", "") + "[" + context.getCurrentIndex() + "]."
                : parent + context.getCurrentName() + ".";
    }

    /**
     * The content of a line.
     *
     * @param item null if there are violations
     * @param label null if it could not be read
     */
    record Reading(ImportedItem item, String label, List<Violation> violations) {

        static Reading failed(String label, Violation violation) {
            return new Reading(null, label, List.of(violation));
        }
    }
}
