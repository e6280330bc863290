package dev.dateline.editorial.content;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import com.fasterxml.jackson.databind.JsonNode;

import dev.dateline.vocabulary.StorableText;

/** A small JSON object whose properties the newsroom defines. */
@Target({ FIELD, METHOD, PARAMETER, RECORD_COMPONENT })
@Retention(RUNTIME)
@Constraint(validatedBy = Metadata.Rule.class)
public @interface Metadata {

    String message() default "must be a JSON object of at most 16,384 bytes and 20 levels, without control characters and with"
            + " finite numbers";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Rule implements ConstraintValidator<Metadata, JsonNode> {

        private static final int MAX_BYTES = 16_384;
        private static final int MAX_LEVELS = 20;

        @Override
        public boolean isValid(JsonNode value, ConstraintValidatorContext context) {
            return value == null || value.isObject() && isStorable(value, MAX_LEVELS)
                    && value.toString().getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
        }

        private static boolean isStorable(JsonNode node, int levels) {
            if (node.isTextual()) {
                return StorableText.countUnstorable(node.textValue()) == 0;
            } else if (!node.isContainerNode()) {
                return !node.isFloatingPointNumber() || Double.isFinite(node.doubleValue());
            }
            return levels > 0
                    && node.properties().stream().allMatch(field -> StorableText.countUnstorable(field.getKey()) == 0)
                    && StreamSupport.stream(node.spliterator(), false).allMatch(child -> isStorable(child, levels - 1));
        }
    }
}
