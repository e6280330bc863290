package dev.dateline.editorial.imports.jsonlines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import dev.dateline.editorial.content.InvalidContent.Violation;
import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.EntryResult;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.http.problem.PropertyPath;
import dev.dateline.vocabulary.JsonLimit;
import dev.dateline.vocabulary.ResourceKind;

/** Reads a line strictly: no unknown properties, no duplicates, no type conversions. Reports all violations of a line. */
final class LineFormat {

    private static final int MAX_NESTING = 20;
    private static final String DUPLICATE = "Duplicate field '";

    private final JsonMapper mapper = mapper(true);
    private final JsonMapper lenient = mapper(false);

    private static JsonMapper mapper(boolean rejectsDuplicates) {
        return JsonMapper.builder(new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build())
                .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, rejectsDuplicates)
                .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    Reading read(String line) {
        try {
            return read(mapper.readTree(line), List.of());
        } catch (JsonProcessingException e) {
            return e.getOriginalMessage().startsWith(DUPLICATE) ? readDuplicates(line) : Reading.failed(syntaxViolation(e));
        }
    }

    /** Of duplicates, the last one is checked like a property that occurs once. */
    private Reading readDuplicates(String line) {
        try {
            return read(lenient.readTree(line), duplicates(line));
        } catch (JsonProcessingException e) {
            return Reading.failed(syntaxViolation(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Violation> duplicates(String line) throws IOException {
        var duplicates = new ArrayList<Violation>();
        var names = new ArrayDeque<Set<String>>();
        try (var parser = lenient.createParser(line)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    names.push(new HashSet<>());
                } else if (token == JsonToken.END_OBJECT) {
                    names.pop();
                } else if (token == JsonToken.FIELD_NAME && !names.peek().add(parser.currentName())) {
                    duplicates.add(new Violation(
                            PropertyPath.of(path(parser.getParsingContext().getParent()), parser.currentName()),
                            "is a duplicate"));
                }
            }
        }
        return duplicates;
    }

    private static Reading read(JsonNode tree, List<Violation> duplicates) {
        if (!tree.isObject()) {
            return Reading.failed(new Violation(null, "must be a JSON object"));
        }
        var binder = new ItemBinder();
        var item = binder.bind(tree);
        return new Reading(item, binder.kind(), tree, Stream.concat(duplicates.stream(), binder.violations().stream()).toList());
    }

    private static Violation syntaxViolation(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException exceeded) {
            return new Violation(null, JsonLimit.exceeded(exceeded));
        } else if (e instanceof JsonMappingException) {
            return new Violation(null, "must be one JSON object and nothing else");
        }
        var location = e.getLocation();
        return new Violation(null, location == null ? "is not valid JSON"
                : "is not valid JSON at character " + Math.max(location.getColumnNr(), 1));
    }

    /** The path of the object. */
    private static String path(JsonStreamContext context) {
        if (context == null || context.inRoot()) {
            return "";
        }
        var parent = path(context.getParent());
        return context.inArray() ? parent + "[" + context.getCurrentIndex() + "]"
                : PropertyPath.of(parent, context.getCurrentName());
    }

    /**
     * The content of a line.
     *
     * @param item what could be read; null if that is nothing
     * @param kind null if it is unknown
     * @param tree the object; a missing node if the line is none
     */
    record Reading(ImportedItem item, ResourceKind kind, JsonNode tree, List<Violation> violations) {

        static Reading failed(Violation violation) {
            return new Reading(null, null, MissingNode.getInstance(), List.of(violation));
        }

        Entry entry(long line) {
            if (violations.isEmpty()) {
                return Entry.of(line, item);
            }
            var label = Stream.of("externalId", "path", "slug", "url").map(this::text).filter(Objects::nonNull).findFirst()
                    .orElse(null);
            return Entry.rejected(violations.stream().map(violation -> Finding.rejection(line, label, violation)).toList(),
                    EntryResult.rejected(line, kind, text("externalId"), text("slug"), text("path"))).with(item, List.of());
        }

        /** Null if it could not be read. */
        private String text(String property) {
            return tree.path(property).textValue();
        }
    }
}
