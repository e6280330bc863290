package dev.dateline.editorial.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;

import dev.dateline.editorial.content.InvalidContent.Violation;

/** Collects the violations of one object. Only the first one of a property, or of what contains it, is kept. */
public final class Violations {

    private final List<Violation> all = new ArrayList<>();

    public void add(Violation violation) {
        if (all.stream().noneMatch(known -> isWithin(violation.field(), known.field()))) {
            all.add(violation);
        }
    }

    public void add(String field, String value, String reason) {
        add(new Violation(field, value, reason, null));
    }

    /** Reports each element of a list that an earlier one equals. */
    public void addDuplicates(String field, List<?> values) {
        var seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            if (!seen.add(values.get(i))) {
                add(field + "[" + i + "]", null, "is a duplicate");
            }
        }
    }

    public void addAll(List<Violation> violations) {
        violations.forEach(this::add);
    }

    /** @param field maps the field of each violation */
    public void addAll(List<Violation> violations, UnaryOperator<String> field) {
        violations.forEach(violation -> add(violation.at(field.apply(violation.field()))));
    }

    /** Whether the property, or one that contains it, has a violation. */
    public boolean include(String field) {
        return all.stream().anyMatch(known -> isWithin(field, known.field()));
    }

    /** Whether it, or a part of it, has a violation. */
    public boolean touch(String field) {
        return include(field) || all.stream().anyMatch(known -> isWithin(known.field(), field));
    }

    public List<Violation> list() {
        return List.copyOf(all);
    }

    /** @throws InvalidContent with all violations, if there are any */
    public void throwIfAny() {
        if (!all.isEmpty()) {
            throw new InvalidContent(all);
        }
    }

    private static boolean isWithin(String field, String outer) {
        return field.startsWith(outer)
                && (field.length() == outer.length() || field.charAt(outer.length()) == '.'
                        || field.charAt(outer.length()) == '[');
    }
}
