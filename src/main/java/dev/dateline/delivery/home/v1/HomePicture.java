package dev.dateline.delivery.home.v1;

import dev.dateline.delivery.article.Usage;
import dev.dateline.http.proxy.ProxyPrefix;
import dev.dateline.vocabulary.MediaType;

/**
 * The lead media item of an article; missing values are null.
 *
 * @param language of the texts, which may differ from the language of the article
 */
record HomePicture(MediaType type, String url, Integer width, Integer height, String language, String direction,
        String altText, String caption, String credit) {

    static HomePicture of(Usage usage, String articleLanguage) {
        var media = usage.media();
        var languages = usage.languages();
        var language = languages == null || languages.caption() == null ? articleLanguage : languages.caption();
        return new HomePicture(media.type(), ProxyPrefix.addTo(media.url()), media.width(), media.height(), language,
                HomeCard.direction(language), usage.altText(), usage.caption(), usage.credit());
    }
}
