package dev.dateline.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Finds the changes of an OpenAPI document that break clients of the older version. Additive changes are not breaking. A
 * keyword without a rule is reported, because its changes would not be found.
 *
 * <p>The libraries that compare such documents read {@code type} as in OpenAPI 3.0: in a document of version 3.1 they find no
 * type, and therefore no change of a type.
 */
final class ContractComparison {

    private static final List<String> OF_SECURITY_SCHEMES = List.of("type", "scheme", "name", "in", "flows",
            "openIdConnectUrl");

    private final OpenApiDocument older;
    private final OpenApiDocument newer;
    private final List<Breach> breaches = new ArrayList<>();

    private ContractComparison(OpenApiDocument older, OpenApiDocument newer) {
        this.older = older;
        this.newer = newer;
    }

    static List<Breach> between(JsonNode older, JsonNode newer, Contract contract) {
        var comparison = new ContractComparison(new OpenApiDocument(older), new OpenApiDocument(newer));
        Stream.of(older, newer).flatMap(document -> KnownKeywords.unknownIn(document).stream()).distinct()
                .forEach(comparison.breaches::add);
        comparison.compareServers();
        comparison.compareOperations();
        comparison.compareNames();
        comparison.compareSecuritySchemes();
        if (contract.closesSharedEnumerations) {
            comparison.compareSharedEnumerations();
        }
        return comparison.breaches;
    }

    /** Generated clients use the first one by default. */
    private void compareServers() {
        var were = older.root().path("servers").findValuesAsText("url");
        var are = newer.root().path("servers").findValuesAsText("url");
        if (!were.isEmpty() && (!are.containsAll(were) || !were.get(0).equals(are.get(0)))) {
            breaches.add(new Breach("servers", "they were " + were + " and are " + are));
        }
    }

    private void compareOperations() {
        var now = newer.operations();
        var comparison = new OperationComparison(older, newer);
        older.operations().forEach((name, operation) -> {
            if (now.containsKey(name)) {
                comparison.compare(name, operation, now.get(name));
            } else {
                breaches.add(new Breach(name, "the operation was removed"));
            }
        });
        breaches.addAll(comparison.breaches());
    }

    /** Generated clients name their types after the schemas. */
    private void compareNames() {
        var now = newer.root().at("/components/schemas");
        older.root().at("/components/schemas").fieldNames().forEachRemaining(name -> {
            if (!now.has(name)) {
                breaches.add(new Breach("schema " + name, "the name was removed"));
            }
        });
    }

    private void compareSecuritySchemes() {
        var now = newer.root().at("/components/securitySchemes");
        older.root().at("/components/securitySchemes").properties().forEach(scheme -> {
            var where = "security scheme " + scheme.getKey();
            var is = now.path(scheme.getKey());
            if (is.isMissingNode()) {
                breaches.add(new Breach(where, "the scheme was removed"));
                return;
            }
            OF_SECURITY_SCHEMES.stream().filter(name -> !scheme.getValue().path(name).equals(is.path(name)))
                    .forEach(name -> breaches.add(new Breach(where, name + " was " + scheme.getValue().path(name)
                            + " and is " + is.path(name))));
        });
    }

    /** Clients that send the values of an enumeration cannot read unknown values of the same type. */
    private void compareSharedEnumerations() {
        var shared = schemas(older.requestParts());
        shared.retainAll(schemas(older.responseParts()));
        for (var name : shared) {
            var was = SchemaView.of(older.root().at("/components/schemas/" + name), older).values();
            var now = newer.root().at("/components/schemas/" + name);
            if (was == null || now.isMissingNode()) {
                continue;
            }
            var is = SchemaView.of(now, newer).values();
            if (is != null) {
                is.stream().filter(Predicate.not(was::contains)).forEach(value -> breaches.add(new Breach("schema " + name,
                        "the value \"" + value + "\" is new, and requests also use this enumeration")));
            }
        }
    }

    private Set<String> schemas(List<JsonNode> parts) {
        var names = new TreeSet<String>();
        older.references(parts).forEach(reference -> {
            if (reference.startsWith("#/components/schemas/")) {
                names.add(reference.substring(reference.lastIndexOf('/') + 1));
            }
        });
        return names;
    }
}
