package dev.dateline.editorial.content;

import java.util.List;
import java.util.stream.Collectors;

/** What was to be stored breaks rules; each fault names the property and the reason. Nothing is stored. */
public class InvalidContent extends RuntimeException {

    private final List<Fault> faults;

    public InvalidContent(List<Fault> faults) {
        super(faults.stream().map(fault -> fault.field() + " " + fault.reason()).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    public InvalidContent(String field, String reason) {
        this(List.of(new Fault(field, reason)));
    }

    public List<Fault> faults() {
        return faults;
    }

    /**
     * A property at fault, such as {@code tags[2].slug}, and why.
     *
     * @param value what was given; null where it is no single value
     * @param nearest the valid value that comes closest, or null
     */
    public record Fault(String field, String value, String reason, String nearest) {

        public Fault(String field, String reason) {
            this(field, null, reason, null);
        }

        public Fault at(String otherField) {
            return new Fault(otherField, value, reason, nearest);
        }
    }
}
