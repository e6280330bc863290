package dev.dateline.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which of several wordings readers of a language get: that in their language, in its plain form, in the default one. */
public final class LanguageChoice {

    private LanguageChoice() {
    }

    /** @param wordings of one plain form, the first one goes before */
    public static <T> Optional<T> choose(List<T> wordings, Function<T, String> languageOf, String language,
            String defaultLanguage) {
        return rank(wordings, languageOf, language, defaultLanguage).stream().findFirst();
    }

    /** All that would do, the one that they get first; for wordings that may each lack a part. */
    public static <T> List<T> rank(List<T> wordings, Function<T, String> languageOf, String language,
            String defaultLanguage) {
        return Stream.of(in(wordings, languageOf, language),
                in(wordings, languageOf.andThen(LanguageChoice::primary), primary(language)),
                in(wordings, languageOf, defaultLanguage)).flatMap(Function.identity()).distinct().toList();
    }

    private static <T> Stream<T> in(List<T> wordings, Function<T, String> languageOf, String language) {
        return wordings.stream().filter(wording -> languageOf.apply(wording).equals(language));
    }

    private static String primary(String language) {
        var hyphen = language.indexOf('-');
        return hyphen < 0 ? language : language.substring(0, hyphen);
    }
}
