package dev.dateline.editorial.content;

import java.util.Comparator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

import dev.dateline.editorial.content.InvalidContent.Fault;

/** Holds content to the constraints declared on its record, whichever way it comes in. */
@ApplicationScoped
public class ContentRules {

    private final Validator validator;

    ContentRules(Validator validator) {
        this.validator = validator;
    }

    /** @throws InvalidContent naming every property at fault */
    public <T> T check(T content) {
        var violations = validator.validate(content);
        if (!violations.isEmpty()) {
            throw new InvalidContent(violations.stream().map(ContentRules::fault)
                    .sorted(Comparator.comparing(Fault::field)).toList());
        }
        return content;
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        var field = violation.getPropertyPath().toString().replace(".<list element>", "");
        return new Fault(field, violation.getMessage());
    }
}
