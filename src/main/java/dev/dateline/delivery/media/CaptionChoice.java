package dev.dateline.delivery.media;

import java.util.List;
import java.util.Optional;

import dev.dateline.vocabulary.LanguageChoice;

/** Chooses captions by language: the language itself, then its primary language, then the default of the media item. */
public final class CaptionChoice {

    private CaptionChoice() {
    }

    /** All suitable captions, best first. */
    public static List<PublishedCaption> rank(List<PublishedCaption> captions, String language, String defaultLanguage) {
        return LanguageChoice.rank(captions, PublishedCaption::language, language, defaultLanguage);
    }

    public static Optional<PublishedCaption> choose(List<PublishedCaption> captions, String language,
            String defaultLanguage) {
        return LanguageChoice.choose(captions, PublishedCaption::language, language, defaultLanguage);
    }
}
