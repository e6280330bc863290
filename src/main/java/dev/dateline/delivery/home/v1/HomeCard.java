package dev.dateline.delivery.home.v1;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

import dev.dateline.delivery.article.ArticleWithParts;
import dev.dateline.vocabulary.LanguageDirection;

/** An article on the home page; missing values are null. */
record HomeCard(UUID id, String language, String direction, String section, String kicker, String headline,
        String summary, Instant publishedAt, HomePicture lead) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    static HomeCard of(ArticleWithParts card) {
        var article = card.article();
        return new HomeCard(article.id(), article.language(), direction(article.language()),
                card.section() == null ? null : card.section().name(), article.texts().kicker(),
                article.texts().headline(), article.texts().summary(), article.publishedAt(),
                card.parts().lead().map(usage -> HomePicture.of(usage, article.language())).orElse(null));
    }

    static String direction(String language) {
        return LanguageDirection.of(language) == LanguageDirection.RIGHT_TO_LEFT ? "rtl" : "ltr";
    }

    public String published() {
        return DATE.format(publishedAt);
    }
}
