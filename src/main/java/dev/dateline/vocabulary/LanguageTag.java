package dev.dateline.vocabulary;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import com.ibm.icu.impl.ValidIdentifiers;
import com.ibm.icu.impl.ValidIdentifiers.Datasubtype;
import com.ibm.icu.impl.ValidIdentifiers.Datatype;
import com.ibm.icu.util.ULocale;

/**
 * A language tag (BCP 47) of registered subtags, such as {@code en}, {@code pt-BR} or {@code zh-Hant}. Extensions and private use
 * subtags are not accepted: they state preferences of a user or agreements of two parties, but no language of a text.
 */
@Target({ FIELD, METHOD, PARAMETER, RECORD_COMPONENT, TYPE_USE })
@Retention(RUNTIME)
@Constraint(validatedBy = LanguageTag.Rule.class)
public @interface LanguageTag {

    String message() default "must be a language tag (BCP 47) of registered subtags, without extensions, such as en, pt-BR"
            + " or zh-Hant";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Rule implements ConstraintValidator<LanguageTag, String> {

        private static final int MAX_LENGTH = 35;
        /** Includes deprecated subtags. CLDR calls a subtag reserved if it has no specific meaning. */
        private static final Set<Datasubtype> REGISTERED = Set.copyOf(EnumSet.complementOf(
                EnumSet.of(Datasubtype.private_use, Datasubtype.reserved, Datasubtype.unknown)));
        private static final Pattern EXTENSIONS = Pattern.compile("-[A-Za-z0-9]-.*");
        private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{M}]++");

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null || isValid(value);
        }

        public static boolean isValid(String tag) {
            return parsed(tag).filter(Rule::isRegistered).isPresent();
        }

        /** The tag in canonical case ({@code EN-us} becomes {@code en-US}); a tag that is not valid is unchanged. */
        public static String canonical(String tag) {
            return tag == null ? null : parsed(tag).filter(Rule::isRegistered).map(Locale::toLanguageTag).orElse(tag);
        }

        /** The closest valid tag: {@code en} for {@code English}, {@code en-GB} for {@code en-UK}; null for none. */
        public static String nearest(String tag) {
            if (tag.length() > 100) {
                return null;
            }
            var hyphenated = tag.strip().replace('_', '-');
            var words = NOT_A_LETTER.split(tag.strip().toLowerCase(Locale.ROOT), 2);
            var candidates = Stream.of(hyphenated, EXTENSIONS.matcher(hyphenated).replaceFirst(""),
                    words.length == 0 ? null : Names.CODES.get(words[0]), withoutAliases(hyphenated),
                    hyphenated.split("-", 2)[0]);
            return candidates.filter(Objects::nonNull).filter(Rule::isValid).map(Rule::canonical).findFirst().orElse(null);
        }

        private static String withoutAliases(String tag) {
            return tag.chars().allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || c == '-'))
                    ? ULocale.createCanonical(tag).toLanguageTag() : null;
        }

        private static Optional<Locale> parsed(String tag) {
            try {
                return tag.length() > MAX_LENGTH ? Optional.empty()
                        : Optional.of(new Locale.Builder().setLanguageTag(tag.toLowerCase(Locale.ROOT)).build())
                                .filter(locale -> !locale.getLanguage().isEmpty() && !locale.hasExtensions()
                                        && isSameLanguage(tag, locale));
            } catch (IllformedLocaleException e) {
                return Optional.empty();
            }
        }

        /**
         * Whether the locale is of the language of the tag, or of its registered replacement: {@code tlh} for {@code i-klingon},
         * {@code yue} for {@code zh-yue}. Java drops any language before a subtag of three letters, as in {@code zh-abq}.
         */
        private static boolean isSameLanguage(String tag, Locale locale) {
            return tag.split("-", 2)[0].equalsIgnoreCase(locale.getLanguage()) || Locale.LanguageRange.parse(tag).stream()
                    .anyMatch(replacement -> replacement.getRange().equalsIgnoreCase(locale.toLanguageTag()));
        }

        private static boolean isRegistered(Locale locale) {
            var variants = locale.getVariant().split("_");
            return isRegistered(Datatype.language, locale.getLanguage())
                    && isRegistered(Datatype.script, locale.getScript())
                    && isRegistered(Datatype.region, locale.getCountry())
                    && Arrays.stream(variants).allMatch(variant -> isRegistered(Datatype.variant, variant))
                    && Arrays.stream(variants).distinct().count() == variants.length;
        }

        private static boolean isRegistered(Datatype type, String subtag) {
            return subtag.isEmpty() || ValidIdentifiers.isValid(type, REGISTERED, subtag) != null;
        }

        /** Read when an invalid tag needs a suggestion, because it takes a noticeable part of the time to start. */
        private static final class Names {

            /** Language codes by the English and native names that ICU has. */
            private static final Map<String, String> CODES = codes();

            private static Map<String, String> codes() {
                var codes = new HashMap<String, String>();
                for (var code : ULocale.getISOLanguages()) {
                    var language = new ULocale(code);
                    codes.putIfAbsent(language.getDisplayLanguage(ULocale.ENGLISH).toLowerCase(Locale.ROOT), code);
                    codes.putIfAbsent(language.getDisplayLanguage(language).toLowerCase(Locale.ROOT), code);
                }
                return codes;
            }
        }
    }
}
