package dev.dateline.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Chooses a translation: in the requested language, else in its primary language, else in the default language. */
public final class LanguageChoice {

    private LanguageChoice() {
    }

    /** @param translations of several with the same primary language, the first is chosen */
    public static <T> Optional<T> choose(List<T> translations, Function<T, String> languageOf, String language,
            String defaultLanguage) {
        return rank(translations, languageOf, language, defaultLanguage).stream().findFirst();
    }

    /** All acceptable translations, the best first; for translations that may be incomplete. */
    public static <T> List<T> rank(List<T> translations, Function<T, String> languageOf, String language,
            String defaultLanguage) {
        return Stream.of(in(translations, languageOf, language),
                in(translations, languageOf.andThen(LanguageChoice::primary), primary(language)),
                in(translations, languageOf, defaultLanguage)).flatMap(Function.identity()).distinct().toList();
    }

    private static <T> Stream<T> in(List<T> translations, Function<T, String> languageOf, String language) {
        return translations.stream().filter(translation -> languageOf.apply(translation).equals(language));
    }

    private static String primary(String language) {
        var hyphen = language.indexOf('-');
        return hyphen < 0 ? language : language.substring(0, hyphen);
    }
}
