package dev.dateline.contract;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Finds what a client of an older OpenAPI document would stumble over in a newer one. What is only added is no breach.
 *
 * <p>Our own, since the libraries that compare such documents read {@code type} as OpenAPI 3.0 wrote it: in a document of
 * version 3.1 they take every type for none, and see nothing when one changes.
 */
final class ContractComparison {

    private final OpenApiDocument older;
    private final OpenApiDocument newer;
    private final List<Breach> breaches = new ArrayList<>();

    private ContractComparison(OpenApiDocument older, OpenApiDocument newer) {
        this.older = older;
        this.newer = newer;
    }

    static List<Breach> between(JsonNode older, JsonNode newer) {
        var comparison = new ContractComparison(new OpenApiDocument(older), new OpenApiDocument(newer));
        comparison.compareOperations();
        comparison.compareNames();
        return comparison.breaches;
    }

    private void compareOperations() {
        var now = newer.operations();
        var comparison = new OperationComparison(older, newer);
        older.operations().forEach((name, operation) -> {
            if (now.containsKey(name)) {
                comparison.compare(name, operation, now.get(name));
            } else {
                breaches.add(new Breach(name, "the operation is gone"));
            }
        });
        breaches.addAll(comparison.breaches());
    }

    /** Generated clients call their types as the document does. */
    private void compareNames() {
        var now = newer.root().at("/components/schemas");
        older.root().at("/components/schemas").fieldNames().forEachRemaining(name -> {
            if (!now.has(name)) {
                breaches.add(new Breach("schema " + name, "the name is gone"));
            }
        });
    }
}
