package dev.dateline.contract;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/** Finds breaking changes of the schema of a value with one direction. */
final class SchemaComparison {

    private final OpenApiDocument older;
    private final OpenApiDocument newer;
    private final Flow flow;
    private final Set<Breach> breaches = new LinkedHashSet<>();
    /** Schemas may be recursive; each pair is compared once. */
    private final Set<String> seen = new HashSet<>();

    SchemaComparison(OpenApiDocument older, OpenApiDocument newer, Flow flow) {
        this.older = older;
        this.newer = newer;
        this.flow = flow;
    }

    Set<Breach> breaches() {
        return breaches;
    }

    void compare(JsonNode was, JsonNode is, String where) {
        if (was.has("$ref") && is.has("$ref") && !seen.add(was + " " + is)) {
            return;
        }
        compare(SchemaView.of(was, older), SchemaView.of(is, newer), where);
    }

    private void compare(SchemaView was, SchemaView is, String where) {
        if (!compareTypes(was, is, where)) {
            return;
        }
        compareValues(was, is, where);
        KeywordComparison.of(was, is, flow).forEach(what -> report(where, what));
        compareProperties(was, is, where);
        compareInner("items", "[]", was, is, where);
        compareInner("additionalProperties", ".*", was, is, where);
        if (!was.alternatives().isEmpty() || !is.alternatives().isEmpty()) {
            compareAlternatives(was, is, where);
        }
    }

    private boolean compareTypes(SchemaView was, SchemaView is, String where) {
        var fits = flow == Flow.REQUEST ? covers(is.types(), was.types()) : covers(was.types(), is.types());
        if (!fits) {
            report(where, "the type was " + String.join(" or ", was.types()) + " and is " + String.join(" or ", is.types()));
        }
        return fits;
    }

    private static boolean covers(Set<String> wide, Set<String> narrow) {
        return narrow.stream().allMatch(type -> wide.contains(type) || type.equals("integer") && wide.contains("number"));
    }

    private void compareValues(SchemaView older, SchemaView newer, String where) {
        var was = older.values();
        var is = newer.values();
        var names = newer.valueNames();
        older.valueNames().forEach((value, name) -> {
            if (names.containsKey(value) && !name.equals(names.get(value))) {
                report(where, "generated clients called the value \"" + value + "\" " + name + " and call it "
                        + names.get(value));
            }
        });
        if (flow == Flow.RESPONSE && older.keyword("const") != null && is != null && !was.containsAll(is)) {
            report(where, "it was always " + was + " and can be " + is);
        }
        if (was != null && is != null) {
            // Removing a value breaks clients of responses too, because they depend on its meaning.
            without(was, is).forEach(value -> report(where, "the value \"" + value + "\" was removed"));
        } else if (was == null && is != null && flow == Flow.REQUEST) {
            report(where, "only the values " + is + " are accepted now");
        } else if (was != null && is == null && flow == Flow.RESPONSE) {
            report(where, "it can be anything now, not only one of " + was);
        }
    }

    private void compareProperties(SchemaView was, SchemaView is, String where) {
        was.properties().forEach((name, schema) -> {
            var now = is.properties().get(name);
            if (now == null) {
                report(where + "." + name, "the property was removed");
            } else {
                compare(schema, now, where + "." + name);
            }
        });
        if (flow == Flow.REQUEST) {
            without(is.required(), was.required()).forEach(name -> report(where + "." + name, "the property is required now"));
        } else {
            without(was.required(), is.required()).stream().filter(is.properties()::containsKey)
                    .forEach(name -> report(where + "." + name, "the property is not always there any more"));
        }
    }

    private void compareInner(String keyword, String name, SchemaView was, SchemaView is, String where) {
        var before = was.keyword(keyword);
        var now = is.keyword(keyword);
        if (isSchema(before) && isSchema(now)) {
            compare(before, now, where + name);
            return;
        }
        var narrow = flow == Flow.REQUEST ? before : now;
        var wide = flow == Flow.REQUEST ? now : before;
        if (!isNothing(narrow) && (isSchema(wide) || isNothing(wide))) {
            report(where, keyword + (flow == Flow.REQUEST ? " is limited now" : " can be anything now"));
        }
    }

    private static boolean isSchema(JsonNode schema) {
        return schema != null && schema.isObject() && !schema.isEmpty();
    }

    private static boolean isNothing(JsonNode schema) {
        return schema != null && schema.isBoolean() && !schema.booleanValue();
    }

    private void compareAlternatives(SchemaView was, SchemaView is, String where) {
        if (was.alternatives().isEmpty()) {
            fitting(flow == Flow.RESPONSE, List.of(was), views(is, newer), where);
        } else if (is.alternatives().isEmpty()) {
            fitting(flow == Flow.REQUEST, views(was, older), List.of(is), where);
        } else {
            var names = new TreeSet<>(was.alternatives().keySet());
            without(names, is.alternatives().keySet()).forEach(name -> report(where, "the choice \"" + name + "\" was removed"));
            if (flow == Flow.RESPONSE) {
                without(is.alternatives().keySet(), names).forEach(name -> report(where, "the choice \"" + name
                        + "\" is new, and clients were told that the list is complete"));
            }
            names.retainAll(is.alternatives().keySet());
            names.forEach(name -> compare(was.alternatives().get(name), is.alternatives().get(name), where + "<" + name + ">"));
        }
    }

    private static Collection<SchemaView> views(SchemaView choice, OpenApiDocument document) {
        return choice.alternatives().values().stream().map(schema -> SchemaView.of(schema, document)).toList();
    }

    /** @param all whether every pair must be compatible, or one is enough */
    private void fitting(boolean all, Collection<SchemaView> were, Collection<SchemaView> are, String where) {
        var trials = were.stream().flatMap(was -> are.stream().map(is -> trial(was, is, where))).toList();
        if (all) {
            trials.forEach(breaches::addAll);
        } else if (trials.stream().noneMatch(Set::isEmpty)) {
            report(where, "it was one thing and is a choice, or the other way round, and none of them fits");
        }
    }

    private Set<Breach> trial(SchemaView was, SchemaView is, String where) {
        var trial = new SchemaComparison(older, newer, flow);
        trial.compare(was, is, where);
        return trial.breaches;
    }

    private static List<String> without(Set<String> names, Set<String> others) {
        return names.stream().filter(name -> !others.contains(name)).toList();
    }

    private void report(String where, String what) {
        breaches.add(new Breach(where, what));
    }
}
