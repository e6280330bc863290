package dev.dateline.delivery.home.v1;

import dev.dateline.delivery.article.Usage;
import dev.dateline.vocabulary.MediaType;

/**
 * The lead media of an article with its words; what it lacks is null.
 *
 * @param language that of the words, which may be another than the article's
 */
record HomePicture(MediaType type, String url, Integer width, Integer height, String language, String direction,
        String altText, String caption, String credit) {

    static HomePicture of(Usage usage, String articleLanguage) {
        var media = usage.media();
        var language = usage.languageOfCaption().orElse(articleLanguage);
        return new HomePicture(media.type(), media.url(), media.width(), media.height(), language,
                HomeCard.direction(language), usage.altText(), usage.caption(), usage.credit());
    }
}
