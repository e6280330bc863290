package dev.dateline.editorial.content;

import java.util.List;
import java.util.stream.Collectors;

/** Content violates rules; each violation has the property and the reason. Nothing is stored. */
public class InvalidContent extends RuntimeException {

    private final List<Violation> violations;

    public InvalidContent(List<Violation> violations) {
        super(violations.stream().map(violation -> violation.field() + " " + violation.reason())
                .collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    public InvalidContent(String field, String reason) {
        this(field, null, reason);
    }

    public InvalidContent(String field, String value, String reason) {
        this(List.of(new Violation(field, value, reason, null)));
    }

    public List<Violation> violations() {
        return violations;
    }

    /**
     * An invalid property, such as {@code tags[2].slug}, and the reason.
     *
     * @param value the invalid value; null if it is not a single value
     * @param nearest the closest valid value, or null
     */
    public record Violation(String field, String value, String reason, String nearest) {

        public Violation(String field, String reason) {
            this(field, null, reason, null);
        }

        public Violation at(String otherField) {
            return new Violation(otherField, value, reason, nearest);
        }
    }
}
