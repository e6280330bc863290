package dev.dateline.editorial.imports.store.reference;

import java.util.Comparator;
import java.util.Optional;

import dev.dateline.editorial.imports.ImportedArticle.Usage;
import dev.dateline.editorial.media.MediaContent;
import dev.dateline.editorial.media.MediaContent.CaptionContent;
import dev.dateline.language.LanguageChoice;

/** What readers of a language are told of a media item where an article uses it; null where they are told nothing. */
record Words(String caption, String altText, String credit) {

    static Words of(MediaContent media, String language) {
        var captions = media.captions().stream().sorted(Comparator.comparing(CaptionContent::language)).toList();
        var chosen = LanguageChoice.choose(captions, CaptionContent::language, language, media.defaultLanguage());
        return new Words(chosen.map(CaptionContent::text).orElse(null), chosen.map(CaptionContent::altText).orElse(null),
                chosen.map(CaptionContent::credit).or(() -> Optional.ofNullable(media.credit())).orElse(null));
    }

    /** The usage with these words for its own, as far as they are not what is known and it has none itself. */
    Usage unlike(Words known, Usage usage) {
        return new Usage(usage.media().reference(), usage.role(), own(usage.caption(), caption, known.caption),
                own(usage.altText(), altText, known.altText), own(usage.credit(), credit, known.credit));
    }

    private static String own(String said, String told, String known) {
        return said != null || told == null || told.equals(known) ? said : told;
    }
}
