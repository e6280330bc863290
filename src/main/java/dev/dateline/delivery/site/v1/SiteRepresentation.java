package dev.dateline.delivery.site.v1;

import java.net.URI;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.site.Menu;
import dev.dateline.delivery.site.SiteConfig;
import dev.dateline.delivery.site.SiteLanguage;
import dev.dateline.delivery.site.SiteUrls;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.vocabulary.LanguageDirection;

@Schema(name = "Site", description = "The site that shows the content.")
record SiteRepresentation(
        @Schema(required = true, nullable = true, description = "Name of the site; null if not configured.",
                examples = "The Harbour Gazette") String name,
        @Schema(required = true, nullable = true, description = "URL of its home page; null if not configured.",
                examples = "https://news.example") String url,
        @Schema(required = true, nullable = true, description = "URL of its logo; null if not configured.",
                examples = "https://news.example/logo.svg") String logo,
        @Schema(required = true, description = "Languages, the main one first.") List<Language> languages,
        @Schema(required = true, description = "Time zone of the newsroom (IANA).", examples = "Europe/Oslo") String timeZone,
        @Schema(required = true, description = "URLs of its profiles in social networks.",
                examples = "[\"https://social.example/@gazette\"]") List<String> accounts,
        @Schema(required = true, maxItems = 50, description = "Menus, by name.") List<MenuRepresentation> menus) {

    static SiteRepresentation of(SiteConfig site, List<Menu> menus, SiteUrls urls) {
        return new SiteRepresentation(site.name().orElse(null), site.url().map(URI::toString).orElse(null),
                site.logo().map(URI::toString).orElse(null),
                site.languages().orElse(List.of()).stream().map(Language::of).toList(), site.timeZone().getId(),
                site.accounts().orElse(List.of()).stream().map(URI::toString).toList(),
                menus.stream().map(menu -> MenuRepresentation.of(menu, urls)).toList());
    }

    @Schema(name = "SiteLanguage", description = "A language of the site.")
    record Language(
            @Schema(required = true, description = SharedDescriptions.LANGUAGE, examples = "ar") String language,
            @Schema(required = true, description = SharedDescriptions.LANGUAGE_DIRECTION) LanguageDirection direction) {

        static Language of(SiteLanguage language) {
            return new Language(language.tag(), LanguageDirection.of(language.tag()));
        }
    }
}
