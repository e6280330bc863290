package dev.dateline.editorial.content;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import dev.dateline.vocabulary.LanguageTag;
import dev.dateline.vocabulary.StorableText;

/** Names in other languages, by language (BCP 47): at most 50 of at most 200 characters. */
@Target({ FIELD, METHOD, PARAMETER, RECORD_COMPONENT })
@Retention(RUNTIME)
@Constraint(validatedBy = NameTranslations.Rule.class)
public @interface NameTranslations {

    int MOST = 50;
    int MAX_LENGTH = 200;

    String message() default "must have at most 50 names of at most 200 visible characters, each with its language (BCP 47)";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Rule implements ConstraintValidator<NameTranslations, Map<String, String>> {

        @Override
        public boolean isValid(Map<String, String> names, ConstraintValidatorContext context) {
            return names == null || names.size() <= MOST && names.entrySet().stream().allMatch(
                    entry -> LanguageTag.Rule.isValid(entry.getKey()) && isName(entry.getValue()));
        }

        private static boolean isName(String name) {
            return name.length() <= MAX_LENGTH && !StorableText.isBlank(name) && StorableText.countUnstorable(name) == 0;
        }

        /** By canonical language, without null values; empty for null. */
        public static Map<String, String> canonical(Map<String, String> names) {
            return names == null ? Map.of() : names.entrySet().stream().filter(entry -> Objects.nonNull(entry.getValue()))
                    .collect(Collectors.toMap(entry -> LanguageTag.Rule.canonical(entry.getKey()),
                            entry -> StorableText.stripped(entry.getValue()), (one, other) -> other, TreeMap::new));
        }
    }
}
