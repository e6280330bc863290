package dev.dateline.vocabulary;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression for input of limited length. Longer input could exhaust the stack (repeated groups) or the processor
 * (backtracking), so it is not matched.
 */
public final class BoundedPattern {

    private final int maxLength;
    private final Pattern pattern;

    private BoundedPattern(int maxLength, Pattern pattern) {
        this.maxLength = maxLength;
        this.pattern = pattern;
    }

    public static BoundedPattern of(int maxLength, String regex) {
        return new BoundedPattern(maxLength, Pattern.compile(regex));
    }

    /** Whether the complete input matches; false for longer input. */
    public boolean matches(String input) {
        return match(input).isPresent();
    }

    /** The groups of the complete input; empty if it does not match or is longer. */
    public Optional<MatchResult> match(String input) {
        return input.length() > maxLength ? Optional.empty()
                : Optional.of(pattern.matcher(input)).filter(Matcher::matches).map(Matcher::toMatchResult);
    }
}
