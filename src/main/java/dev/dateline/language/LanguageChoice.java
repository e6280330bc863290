package dev.dateline.language;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which of several wordings readers of a language get: that in their language, in its plain form, in the default one. */
public final class LanguageChoice {

    private LanguageChoice() {
    }

    /** @param wordings of one plain form, the first one goes before */
    public static <T> Optional<T> choose(List<T> wordings, Function<T, String> languageOf, String language,
            String defaultLanguage) {
        return find(wordings, languageOf, language)
                .or(() -> find(wordings, languageOf.andThen(LanguageChoice::primary), primary(language)))
                .or(() -> find(wordings, languageOf, defaultLanguage));
    }

    private static <T> Optional<T> find(List<T> wordings, Function<T, String> languageOf, String language) {
        return wordings.stream().filter(wording -> languageOf.apply(wording).equals(language)).findFirst();
    }

    private static String primary(String language) {
        var hyphen = language.indexOf('-');
        return hyphen < 0 ? language : language.substring(0, hyphen);
    }
}
