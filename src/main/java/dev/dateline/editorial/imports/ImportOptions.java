package dev.dateline.editorial.imports;

import java.time.ZoneId;
import java.util.Map;

import dev.dateline.vocabulary.ArticleType;

/**
 * The options of an import.
 *
 * @param language of items that state none (BCP 47)
 * @param publishUndated whether published articles without a time of publication get the current time instead of being rejected
 * @param dryRun whether the import only reports and stores nothing
 * @param site the URL of the site that a WordPress file comes from; null for the URL that the file states
 * @param timeZone the IANA time zone of local times in a WordPress file; null for UTC
 * @param types the custom post types of WordPress to import, with their article types
 */
public record ImportOptions(String language, boolean publishUndated, boolean dryRun, String site, String timeZone,
        Map<String, ArticleType> types) {

    public static final String SITE = "https?://[^\\s/?#@]{1,200}(/[^\\s?#]{0,100})?";
    public static final String SITE_MESSAGE = "must be an http or https URL such as https://news.example";

    public ImportOptions {
        types = types == null ? Map.of() : Map.copyOf(types);
    }

    public static ImportOptions in(String language) {
        return new ImportOptions(language, false, false, null, null, null);
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone == null ? "UTC" : timeZone);
    }
}
