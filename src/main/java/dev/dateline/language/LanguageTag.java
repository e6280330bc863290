package dev.dateline.language;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.IllformedLocaleException;
import java.util.Locale;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** A well-formed language tag (BCP 47), such as {@code en}, {@code pt-BR} or {@code zh-Hant}. */
@Target({ FIELD, METHOD, PARAMETER, RECORD_COMPONENT, TYPE_USE })
@Retention(RUNTIME)
@Constraint(validatedBy = LanguageTag.Rule.class)
public @interface LanguageTag {

    String message() default "must be a language tag (BCP 47) such as en, pt-BR or zh-Hant";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Rule implements ConstraintValidator<LanguageTag, String> {

        private static final int MAX_LENGTH = 35;

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null || isWellFormed(value);
        }

        /** The tag in its canonical case ({@code EN-us} is {@code en-US}); one that is not well-formed comes back as it is. */
        public static String canonical(String tag) {
            return tag == null || !isWellFormed(tag) ? tag : Locale.forLanguageTag(tag).toLanguageTag();
        }

        private static boolean isWellFormed(String tag) {
            try {
                return tag.length() <= MAX_LENGTH
                        && !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
            } catch (IllformedLocaleException e) {
                return false;
            }
        }
    }
}
