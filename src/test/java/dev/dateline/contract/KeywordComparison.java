package dev.dateline.contract;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** Finds breaking changes of bounds, formats and defaults. */
final class KeywordComparison {

    private static final List<String> LOWER_BOUNDS = List.of("minimum", "exclusiveMinimum", "minLength", "minItems",
            "minProperties");
    private static final List<String> UPPER_BOUNDS = List.of("maximum", "exclusiveMaximum", "maxLength", "maxItems",
            "maxProperties");
    private static final List<String> FORMS = List.of("format", "pattern", "multipleOf", "uniqueItems", "not");
    private static final List<String> FIXED = List.of("readOnly", "writeOnly", "contentEncoding", "contentMediaType");

    private final SchemaView was;
    private final SchemaView is;
    private final Flow flow;

    private KeywordComparison(SchemaView was, SchemaView is, Flow flow) {
        this.was = was;
        this.is = is;
        this.flow = flow;
    }

    static Stream<String> of(SchemaView was, SchemaView is, Flow flow) {
        var comparison = new KeywordComparison(was, is, flow);
        return Stream.of(LOWER_BOUNDS.stream().map(name -> comparison.bound(name, 1)),
                UPPER_BOUNDS.stream().map(name -> comparison.bound(name, -1)), FORMS.stream().map(comparison::form),
                FIXED.stream().map(comparison::fixed), Stream.of(comparison.preset(), comparison.discriminator()))
                .flatMap(found -> found).filter(Objects::nonNull);
    }

    /** @param sign 1 if a higher bound is stricter, -1 if a lower one is */
    private String bound(String name, int sign) {
        var strict = flow == Flow.REQUEST ? is.keyword(name) : was.keyword(name);
        var loose = flow == Flow.REQUEST ? was.keyword(name) : is.keyword(name);
        var breaks = strict != null
                && (loose == null || sign * strict.decimalValue().compareTo(loose.decimalValue()) > 0);
        return breaks ? changed(name) : null;
    }

    private String form(String name) {
        var binding = flow == Flow.REQUEST ? is.keyword(name) : was.keyword(name);
        return binding != null && !same(name) ? changed(name) : null;
    }

    /** Generated clients derive their types from these. */
    private String fixed(String name) {
        return same(name) || !isSet(was.keyword(name)) && !isSet(is.keyword(name)) ? null : changed(name);
    }

    private static boolean isSet(JsonNode value) {
        return value != null && (!value.isBoolean() || value.booleanValue());
    }

    /** The value if a client sends none. */
    private String preset() {
        return flow == Flow.REQUEST && was.keyword("default") != null && !same("default") ? changed("default") : null;
    }

    private String discriminator() {
        var before = propertyName(was);
        return before != null && !before.equals(propertyName(is)) ? changed("discriminator") : null;
    }

    private static JsonNode propertyName(SchemaView schema) {
        var discriminator = schema.keyword("discriminator");
        return discriminator == null ? null : discriminator.get("propertyName");
    }

    private boolean same(String name) {
        return Objects.equals(was.keyword(name), is.keyword(name));
    }

    private String changed(String name) {
        return name + " was " + text(was.keyword(name)) + " and is " + text(is.keyword(name));
    }

    private static String text(JsonNode value) {
        return value == null ? "not given" : value.toString();
    }
}
