package dev.dateline.editorial.imports;

import java.time.ZoneId;
import java.util.Map;

import dev.dateline.vocabulary.ArticleType;

/**
 * What whoever starts an import decides about it.
 *
 * @param language of items that name none (BCP 47)
 * @param publishUndated whether an article that is to be published and names no time is published with the current one,
 *        instead of being rejected
 * @param dryRun whether nothing is stored, and the report is the only outcome
 * @param site the URL of the site that a WordPress file comes from; null is the one that the file states
 * @param timeZone the IANA name of the zone of local times in a WordPress file; null is UTC
 * @param types the custom post types of WordPress to import, each with the type that its articles get
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
