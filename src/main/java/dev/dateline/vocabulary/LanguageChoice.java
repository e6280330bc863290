package dev.dateline.vocabulary;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
        if (translations.isEmpty()) {
            return List.of();
        }
        var ranked = new LinkedHashSet<T>();
        add(ranked, translations, languageOf, language);
        add(ranked, translations, languageOf.andThen(LanguageChoice::primary), primary(language));
        add(ranked, translations, languageOf, defaultLanguage);
        return List.copyOf(ranked);
    }

    private static <T> void add(Collection<T> ranked, List<T> translations, Function<T, String> languageOf, String language) {
        for (var translation : translations) {
            if (languageOf.apply(translation).equals(language)) {
                ranked.add(translation);
            }
        }
    }

    private static String primary(String language) {
        var hyphen = language.indexOf('-');
        return hyphen < 0 ? language : language.substring(0, hyphen);
    }
}
