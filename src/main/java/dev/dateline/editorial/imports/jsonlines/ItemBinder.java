package dev.dateline.editorial.imports.jsonlines;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;

import dev.dateline.editorial.content.InvalidContent.Violation;
import dev.dateline.editorial.content.RecordBinder;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.http.parameter.NearestName;
import dev.dateline.vocabulary.ResourceKind;
import dev.dateline.vocabulary.WireName;

/** Converts the JSON object of a line to the item of its kind, by default an article. */
final class ItemBinder {

    private static final String KIND = "kind";
    private static final String DEFAULT_KIND = "article";
    private static final Map<String, Class<? extends Record>> KINDS = kinds();

    private final RecordBinder binder = new RecordBinder();
    private ResourceKind kind;

    private static Map<String, Class<? extends Record>> kinds() {
        var kinds = new LinkedHashMap<String, Class<? extends Record>>();
        Arrays.stream(ImportedItem.class.getAnnotation(JsonSubTypes.class).value())
                .forEach(type -> kinds.put(type.name(), type.value().asSubclass(Record.class)));
        return kinds;
    }

    /** The item without the values that violate their types; null if its kind is unknown. */
    ImportedItem bind(JsonNode line) {
        var stated = line.path(KIND);
        var name = stated.isMissingNode() || stated.isNull() ? DEFAULT_KIND : stated.textValue();
        var type = name == null ? null : KINDS.get(name);
        if (type == null) {
            binder.violation(KIND, stated, RecordBinder.oneOf(KINDS.keySet()),
                    name == null ? null : NearestName.to(name, KINDS.keySet()));
            return null;
        }
        kind = WireName.find(ResourceKind.class, name).orElseThrow();
        return (ImportedItem) binder.bind(line, type);
    }

    /** Null if it is unknown. */
    ResourceKind kind() {
        return kind;
    }

    List<Violation> violations() {
        return binder.violations();
    }
}
