package dev.dateline.http.parameter;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.dateline.http.problem.Problem;
import dev.dateline.http.problem.Problem.Fault;

/**
 * A query parameter and what its values look like.
 *
 * @param type of one value
 * @param isList whether it takes several values, separated by commas
 */
record DeclaredParameter(String name, Class<?> type, boolean isList) {

    /** Why the value cannot be taken; empty when it can. Bounds are not looked at. */
    Optional<Fault> faultOf(String value) {
        if (value.isBlank()) {
            return Optional.of(Fault.query(name, "must not be empty"));
        }
        var values = isList ? List.of(value.split(",", -1)) : List.of(value);
        return values.stream().flatMap(each -> reasonAgainst(each)
                .map(reason -> new Fault(Problem.Place.QUERY, name, reason, nearestTo(each))).stream()).findFirst();
    }

    private String nearestTo(String value) {
        return type.isEnum() ? NearestName.to(value, wireNames()) : null;
    }

    private Optional<String> reasonAgainst(String value) {
        if (value.isBlank()) {
            return Optional.of("must not have an empty value between commas");
        }
        if (type == int.class || type == Integer.class) {
            return value.matches("-?\\d+") ? unless(value.length() < 10, "is out of bounds")
                    : Optional.of("must be a whole number");
        }
        if (type == boolean.class || type == Boolean.class) {
            return unless(value.equals("true") || value.equals("false"), "must be true or false");
        }
        if (type == UUID.class) {
            return unless(value.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), "must be an id (a UUID)");
        }
        if (type == Instant.class) {
            return unless(isInstant(value), "must be a date and time such as 2026-01-31T08:00:00Z (RFC 3339)");
        }
        if (type.isEnum()) {
            var known = wireNames();
            return unless(known.contains(value), "must be one of " + String.join(", ", known));
        }
        return unless(value.chars().noneMatch(c -> Character.isISOControl(c)), "must not hold control characters");
    }

    private List<String> wireNames() {
        return Arrays.stream(type.getFields()).filter(field -> field.isAnnotationPresent(JsonProperty.class))
                .map(field -> field.getAnnotation(JsonProperty.class).value()).collect(Collectors.toList());
    }

    private static Optional<String> unless(boolean good, String reason) {
        return good ? Optional.empty() : Optional.of(reason);
    }

    private static boolean isInstant(String value) {
        try {
            Rfc3339.parse(value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
