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
import java.util.Optional;
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

    String message() default "must have at most 50 names";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Rule implements ConstraintValidator<NameTranslations, Map<String, String>> {

        /** One violation for each name. */
        @Override
        public boolean isValid(Map<String, String> names, ConstraintValidatorContext context) {
            if (names == null || names.size() > MOST) {
                return names == null;
            }
            var spellings = spellings(names);
            var reasons = new TreeMap<String, String>();
            names.forEach((language, name) -> reason(language, name, spellings)
                    .ifPresent(reason -> reasons.put(language, reason)));
            context.disableDefaultConstraintViolation();
            reasons.forEach((language, reason) -> context.buildConstraintViolationWithTemplate(reason).addPropertyNode(language)
                    .addConstraintViolation());
            return reasons.isEmpty();
        }

        private static Optional<String> reason(String language, String name, Map<String, Long> spellings) {
            if (!LanguageTag.Rule.isValid(language)) {
                return Optional.of("must be named by a language tag (BCP 47) of registered subtags, such as en or pt-BR");
            } else if (spellings.get(canonical(language)) > 1) {
                return Optional.of("is given twice, in another spelling of the language");
            } else if (name.length() > MAX_LENGTH || StorableText.isBlank(name) || StorableText.countUnstorable(name) > 0) {
                return Optional.of("must have 1 to 200 visible characters, without control characters");
            }
            return Optional.empty();
        }

        /** How many of the names are in each language, by its canonical tag. */
        private static Map<String, Long> spellings(Map<String, String> names) {
            return names.keySet().stream().collect(Collectors.groupingBy(Rule::canonical, Collectors.counting()));
        }

        private static String canonical(String language) {
            return LanguageTag.Rule.canonical(language);
        }

        /** By canonical language, without null values; empty for null. Invalid names keep the spelling of their language. */
        public static Map<String, String> canonical(Map<String, String> names) {
            if (names == null) {
                return Map.of();
            }
            var stated = new TreeMap<>(names);
            stated.values().removeIf(Objects::isNull);
            var spellings = spellings(stated);
            var byLanguage = new TreeMap<String, String>();
            stated.forEach((language, name) -> byLanguage.put(
                    reason(language, name, spellings).isPresent() ? language : canonical(language), StorableText.stripped(name)));
            return byLanguage;
        }
    }
}
