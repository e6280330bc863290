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

    /** The first caption that has the text. */
    public static Optional<PublishedCaption> first(List<PublishedCaption> ranked, Function<PublishedCaption, String> text) {
        return ranked.stream().filter(caption -> text.apply(caption) != null).findFirst();
    }
}
