package dev.dateline.delivery.media;

import java.util.List;
import java.util.Optional;

/** Which of a media item's captions readers of a language get: their language, its plain form, the item's own default. */
public final class CaptionChoice {

    private CaptionChoice() {
    }

    public static Optional<PublishedCaption> choose(List<PublishedCaption> captions, String language,
            String defaultLanguage) {
        return find(captions, language)
                .or(() -> captions.stream().filter(c -> primary(c.language()).equals(primary(language))).findFirst())
                .or(() -> find(captions, defaultLanguage));
    }

    private static Optional<PublishedCaption> find(List<PublishedCaption> captions, String language) {
        return captions.stream().filter(caption -> caption.language().equals(language)).findFirst();
    }

    private static String primary(String language) {
        var hyphen = language.indexOf('-');
        return hyphen < 0 ? language : language.substring(0, hyphen);
    }
}
