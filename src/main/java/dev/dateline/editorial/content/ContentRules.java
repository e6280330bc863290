package dev.dateline.editorial.content;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.dateline.editorial.content.InvalidContent.Violation;
import dev.dateline.http.problem.PropertyPath;
import dev.dateline.vocabulary.LanguageTag;
import dev.dateline.vocabulary.Slug;

/** Validates content by the constraints that its record declares. */
@ApplicationScoped
public class ContentRules {

    private final Validator validator;

    ContentRules(Validator validator) {
        this.validator = validator;
    }

    /** @throws InvalidContent with all violations */
    public <T> T check(T content) {
        var violations = violations(content);
        if (!violations.isEmpty()) {
            throw new InvalidContent(violations);
        }
        return content;
    }

    /** One for each property: a text that is too long often violates patterns too. */
    public List<Violation> violations(Object content) {
        var byField = new TreeMap<String, Violation>();
        validator.validate(content).stream().sorted(Comparator.<ConstraintViolation<?>>comparingInt(ContentRules::rank)
                .thenComparing(ConstraintViolation::getMessage)).map(ContentRules::of)
                .forEach(violation -> byField.putIfAbsent(violation.field(), violation));
        return List.copyOf(byField.values());
    }

    private static int rank(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor().getAnnotation();
        if (!(constraint instanceof Pattern pattern)) {
            return 0;
        }
        return pattern.regexp().equals(Slug.PATTERN) || pattern.regexp().equals(Slug.PATH_PATTERN) ? 1 : 2;
    }

    private static Violation of(ConstraintViolation<?> violation) {
        var invalid = violation.getInvalidValue() instanceof Map<?, ?> texts ? texts.get(lastName(violation))
                : violation.getInvalidValue();
        var value = invalid instanceof CharSequence || invalid instanceof Number && !RecordBinder.isNearest(invalid)
                ? invalid.toString() : null;
        return new Violation(field(violation), value, reason(violation), value == null ? null : nearest(violation, value));
    }

    private static String lastName(ConstraintViolation<?> violation) {
        String last = null;
        for (var node : violation.getPropertyPath()) {
            last = node.getName();
        }
        return last;
    }

    /** The name of the property in JSON, where unwrapped groups do not appear. */
    private static String field(ConstraintViolation<?> violation) {
        var path = "";
        for (var node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                path += index(node);
            } else if (!path.isEmpty() || !isUnwrapped(violation.getRootBeanClass(), node.getName())) {
                path = PropertyPath.of(path, node.getName()) + index(node);
            }
        }
        return path;
    }

    /** The index that follows the name of a list. */
    private static String index(Path.Node node) {
        return node.toString().substring(node.getName().length());
    }

    private static boolean isUnwrapped(Class<?> type, String property) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents()).anyMatch(component -> component.getName().equals(property)
                        && component.getAccessor().isAnnotationPresent(JsonUnwrapped.class));
    }

    private static String reason(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor().getAnnotation();
        if (constraint instanceof NotNull) {
            return "must be given";
        } else if (constraint instanceof Size size) {
            return isEmpty(violation.getInvalidValue()) ? "must not be empty"
                    : violation.getInvalidValue() instanceof CharSequence ? tooLong(size.max())
                    : "must have at most " + size.max() + " elements";
        }
        return violation.getMessage();
    }

    private static boolean isEmpty(Object value) {
        return value instanceof CharSequence text ? text.isEmpty()
                : value instanceof Collection<?> elements && elements.isEmpty();
    }

    /** The message for a text that is longer than the maximum. */
    public static String tooLong(int max) {
        return "must have at most " + max + " characters";
    }

    private static String nearest(ConstraintViolation<?> violation, String value) {
        var constraint = violation.getConstraintDescriptor().getAnnotation();
        if (constraint instanceof LanguageTag) {
            return LanguageTag.Rule.nearest(value);
        } else if (constraint instanceof NameTranslations) {
            var language = lastName(violation);
            return LanguageTag.Rule.isValid(language) ? null : LanguageTag.Rule.nearest(language);
        } else if (constraint instanceof Pattern pattern && value.length() <= Slug.MAX_LENGTH) {
            var slug = pattern.regexp().equals(Slug.PATTERN) ? Slug.of(value)
                    : pattern.regexp().equals(Slug.PATH_PATTERN) ? Slug.pathOf(value) : "";
            return slug.isEmpty() ? null : slug;
        }
        return null;
    }
}
