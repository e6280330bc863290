package dev.dateline.delivery.media;

import java.util.List;
import java.util.Optional;

import dev.dateline.vocabulary.LanguageChoice;

/** Which of a media item's captions readers of a language get: their language, its plain form, the item's own default. */
public final class CaptionChoice {

    private CaptionChoice() {
    }

    /** All that would do, the one that they get first. */
    public static List<PublishedCaption> rank(List<PublishedCaption> captions, String language, String defaultLanguage) {
        return LanguageChoice.rank(captions, PublishedCaption::language, language, defaultLanguage);
    }

    public static Optional<PublishedCaption> choose(List<PublishedCaption> captions, String language,
            String defaultLanguage) {
        return LanguageChoice.choose(captions, PublishedCaption::language, language, defaultLanguage);
    }
}
