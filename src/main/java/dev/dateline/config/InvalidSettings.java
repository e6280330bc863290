package dev.dateline.config;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.smallrye.config.ConfigValidationException;

import dev.dateline.vocabulary.BoundedPattern;

/** The settings that prevent a start. The message has one line for each, without the values of secrets. */
public final class InvalidSettings extends RuntimeException {

    private static final int LONGEST = 100_000;

    /** The messages of the configuration (SRCFG…) about a value that a converter rejects, a missing one and an empty one. */
    private static final BoundedPattern REJECTED = BoundedPattern.of(LONGEST,
            "(?s)[^\"]*?SRCFG\\d++: The config property (\\S++) with the config value \"(.*)\""
                    + " threw an Exception whilst being converted:?+(.*+)");
    private static final BoundedPattern MISSING = BoundedPattern.of(LONGEST,
            "(?s)[^\"]*?SRCFG00014: The config property (\\S++) is required.*+");
    private static final BoundedPattern EMPTY = BoundedPattern.of(LONGEST,
            "(?s)[^\"]*?SRCFG00040: The config property (\\S++) is defined as the empty String.*+");
    private static final BoundedPattern UNKNOWN_REFERENCE = BoundedPattern.of(LONGEST,
            "(?s)[^\"]*?SRCFG00011: Could not expand value (\\S++) in property (\\S++).*+");
    private static final BoundedPattern UNKNOWN = BoundedPattern.of(LONGEST,
            "(?s)[^\"]*?SRCFG00050: (\\S++) in .*+");
    private static final BoundedPattern CODE = BoundedPattern.of(LONGEST, "(?s)SRCFG\\d++: (.*+)");

    /** A URL of a database can contain a password. */
    private static final List<String> SECRETS =
            List.of("password", "secret", "token", "admin-key", "credentials", "private-key", "jdbc.url");

    InvalidSettings(List<String> faults) {
        super(String.join("\n", faults));
    }

    public InvalidSettings(ConfigValidationException failure) {
        this(IntStream.range(0, failure.getProblemCount()).mapToObj(i -> describe(failure.getProblem(i).getMessage()))
                .distinct().toList());
    }

    /** Some settings that another one requires. */
    public static InvalidSettings missing(List<String> properties, String other) {
        return new InvalidSettings(properties.stream()
                .map(property -> name(property) + " must be set if " + name(other) + " is.").toList());
    }

    /** The names of a setting as an environment variable and as a property. */
    static String name(String property) {
        var variable = property.chars().mapToObj(character -> Character.isLetterOrDigit(character)
                ? String.valueOf((char) character) : "_").collect(Collectors.joining()).toUpperCase(Locale.ROOT);
        return variable + " (" + property + ")";
    }

    static String describe(String problem) {
        return REJECTED.match(problem).map(match -> rejected(match.group(1), match.group(2), match.group(3).strip()))
                .or(() -> MISSING.match(problem).map(match -> missing(match.group(1))))
                .or(() -> UNKNOWN_REFERENCE.match(problem)
                        .map(match -> name(match.group(2)) + " refers to " + name(match.group(1))
                                + ", which is not set."))
                .or(() -> UNKNOWN.match(problem).map(match -> name(match.group(1)) + " is unknown."))
                .or(() -> EMPTY.match(problem).map(match -> name(match.group(1)) + " must not be empty."))
                .orElseGet(() -> isSecret(problem) ? "A secret is invalid." : onOneLine(problem));
    }

    private static String missing(String property) {
        return name(property) + " must be set.";
    }

    private static String rejected(String property, String value, String message) {
        var reason = CODE.match(message).map(match -> match.group(1)).orElse(message);
        if (isSecret(property)) {
            return name(property) + " is invalid" + (reason.contains(value) ? "." : ": " + onOneLine(reason) + ".");
        }
        return onOneLine(name(property) + " is \"" + value + "\": " + reason + ".");
    }

    private static boolean isSecret(String property) {
        return SECRETS.stream().anyMatch(property::contains);
    }

    private static String onOneLine(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining(" "));
    }
}
