package dev.dateline.http.parameter;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.dateline.http.problem.Problem;
import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.vocabulary.BoundedPattern;
import dev.dateline.vocabulary.Rfc3339;
import dev.dateline.vocabulary.UuidFormat;
import dev.dateline.vocabulary.WireName;

/**
 * A query parameter and the format of its values.
 *
 * @param type of one value
 * @param isList whether it takes several values, in repeated parameters
 * @param isSeparated whether commas separate them, too
 * @param isLanguage whether a value is a language tag, which is case-insensitive
 */
record DeclaredParameter(String name, Class<?> type, boolean isList, boolean isSeparated, boolean isLanguage) {

    private static final BoundedPattern NUMBER = BoundedPattern.of(100, "-?\\d++");
    private static final String SEPARATOR = ",";

    /** Why the value is malformed; empty if it is not. Bounds are checked later. */
    Optional<Violation> violationOf(String value) {
        if (value.isBlank()) {
            return Optional.of(Violation.query(name, "must not be empty"));
        }
        return values(value).flatMap(each -> reasonAgainst(each).map(reason -> new Violation(Problem.Place.QUERY, name,
                each.isBlank() ? null : each, reason, nearestTo(each))).stream()).findFirst();
    }

    /** The canonical spelling of the values. */
    List<String> canonical(List<String> given) {
        var values = values(given).map(this::canonical);
        return isSeparated ? List.of(values.collect(Collectors.joining(SEPARATOR))) : values.toList();
    }

    /** The single values. */
    Stream<String> values(List<String> given) {
        return given.stream().flatMap(this::values);
    }

    private Stream<String> values(String given) {
        return isSeparated ? Arrays.stream(given.split(SEPARATOR, -1)) : Stream.of(given);
    }

    /** Of a valid value. Parameters such as {@code tag} accept slugs and ids. */
    private String canonical(String value) {
        if (type == Instant.class) {
            return instant(value).toString();
        }
        return isLanguage || UuidFormat.parse(value).isPresent() ? value.toLowerCase(Locale.ROOT) : value;
    }

    private String nearestTo(String value) {
        return type.isEnum() ? NearestName.to(value, wireNames()) : null;
    }

    private Optional<String> reasonAgainst(String value) {
        if (value.isBlank()) {
            return Optional.of("must not contain empty values");
        }
        if (type == int.class || type == Integer.class) {
            return NUMBER.matches(value) ? unless(value.length() < 10, "is out of bounds")
                    : Optional.of("must be a whole number");
        }
        if (type == boolean.class || type == Boolean.class) {
            return unless(value.equals("true") || value.equals("false"), "must be true or false");
        }
        if (type == UUID.class) {
            return unless(UuidFormat.parse(value).isPresent(), "must be an id (a UUID)");
        }
        if (type == Instant.class) {
            return unless(isInstant(value), "must be a date and time such as 2026-01-31T08:00:00Z (RFC 3339)");
        }
        if (type.isEnum()) {
            var known = wireNames();
            return unless(known.contains(value), "must be one of " + String.join(", ", known));
        }
        return unless(value.chars().noneMatch(c -> Character.isISOControl(c)), "must not contain control characters");
    }

    private Set<String> wireNames() {
        return WireName.constants(type).keySet();
    }

    private static Optional<String> unless(boolean good, String reason) {
        return good ? Optional.empty() : Optional.of(reason);
    }

    /** A plus sign that is not percent-encoded arrives as a space. */
    private static Instant instant(String value) {
        return Rfc3339.parse(value.replace(' ', '+'));
    }

    private static boolean isInstant(String value) {
        try {
            instant(value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
