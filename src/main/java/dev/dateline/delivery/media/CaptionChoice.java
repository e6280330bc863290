package dev.dateline.delivery.media;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.dateline.vocabulary.LanguageChoice;

/** Chooses captions by language: the language itself, then its primary language, then the default of the media item. */
public final class CaptionChoice {

    private CaptionChoice() {
    }

    /** All suitable captions, best first. */
    public static List<PublishedCaption> rank(List<PublishedCaption> captions, String language, String defaultLanguage) {
        return LanguageChoice.rank(captions, PublishedCaption::language, language, defaultLanguage);
    }

    /** The text of the first caption that has it; null if none has it. */
    public static String first(List<PublishedCaption> ranked, Function<PublishedCaption, String> ofCaption) {
        for (var each : ranked) {
            var text = ofCaption.apply(each);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    public static Optional<PublishedCaption> choose(List<PublishedCaption> captions, String language,
            String defaultLanguage) {
        return LanguageChoice.choose(captions, PublishedCaption::language, language, defaultLanguage);
    }
}
