package dev.dateline.editorial.imports.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dateline.editorial.article.ArticleDetails;
import dev.dateline.editorial.article.ArticleDetails.Seo;
import dev.dateline.editorial.article.ArticleDetails.Social;
import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.ImportedArticle;

class SeoMetaTest {

    private static final String EXCERPT = "<excerpt:encoded>The tide at noon.</excerpt:encoded>";

    private static ArticleDetails details(String... elements) {
        var all = new String[elements.length + 3];
        all[0] = "<title>High tide</title>";
        all[1] = EXCERPT;
        all[2] = Wxr.term("category", "port", "Port");
        System.arraycopy(elements, 0, all, 3, elements.length);
        var export = Wxr.export("1.2", "<title>The Harbour Gazette</title><link>https://www.harbour.example/news</link>"
                + "<language>en-GB</language>", new String[] { Wxr.category("port", "", "Port"), Wxr.post(1, "tide", all) });
        return Wxr.read(export, ImportOptions.in("en")).stream().map(entry -> entry.item())
                .filter(ImportedArticle.class::isInstance).map(ImportedArticle.class::cast).findFirst().orElseThrow().details();
    }

    @Test
    void readsThePropertiesOfYoast() {
        var details = details(Wxr.meta("_yoast_wpseo_title", "Search title"), Wxr.meta("_yoast_wpseo_metadesc", "Search text"),
                Wxr.meta("_yoast_wpseo_meta-robots-noindex", "1"), Wxr.meta("_yoast_wpseo_opengraph-title", "Social title"),
                Wxr.meta("_yoast_wpseo_opengraph-description", "Social text"),
                Wxr.meta("_yoast_wpseo_canonical", "https://agency.example/tide"));

        assertThat(details.seo()).isEqualTo(new Seo("Search title", "Search text", true));
        assertThat(details.social()).isEqualTo(new Social("Social title", "Social text"));
        assertThat(details.canonicalUrl()).isEqualTo("https://agency.example/tide");
    }

    @Test
    void readsThePropertiesOfRankMath() {
        var details = details(Wxr.meta("rank_math_title", "Search title"), Wxr.meta("rank_math_description", "Search text"),
                Wxr.meta("rank_math_robots", "a:2:{i:0;s:7:\"noindex\";i:1;s:8:\"nofollow\";}"),
                Wxr.meta("rank_math_facebook_title", "Social title"), Wxr.meta("rank_math_facebook_description", "Social text"),
                Wxr.meta("rank_math_canonical_url", "https://agency.example/tide"));

        assertThat(details.seo()).isEqualTo(new Seo("Search title", "Search text", true));
        assertThat(details.social()).isEqualTo(new Social("Social title", "Social text"));
        assertThat(details.canonicalUrl()).isEqualTo("https://agency.example/tide");
    }

    @Test
    void titleForTwitterIsUsedIfThereIsNoOther() {
        assertThat(details(Wxr.meta("_yoast_wpseo_twitter-title", "Short"), Wxr.meta("rank_math_twitter_description", "Text"))
                .social()).isEqualTo(new Social("Short", "Text"));
    }

    @Test
    void postWithoutPluginHasNone() {
        assertThat(details())
                .isEqualTo(new ArticleDetails(null, "The Harbour Gazette", null, null, null, null, null, null, null));
        assertThat(details(Wxr.meta("_yoast_wpseo_meta-robots-noindex", "2"),
                Wxr.meta("rank_math_robots", "a:1:{i:0;s:5:\"index\";}")).seo().noIndex()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "%%title%% %%page%% %%sep%% %%sitename%% | High tide - The Harbour Gazette",
            "%title% %sep% %sitename% | High tide - The Harbour Gazette",
            "%%title%% %%page%% | High tide",
            "%%primary_category%%: %%title%% | Port: High tide",
            "%excerpt% %sep% %page% | The tide at noon.",
            "%%sep%% %%title%% %%sep%% %%page%% %%sep%% %%sitename%% | High tide - The Harbour Gazette",
            "100% sure and 50% off | 100% sure and 50% off",
            "Tides &amp; more - now | Tides & more - now" })
    void replacesVariables(String template, String expected) {
        assertThat(details(Wxr.meta("_yoast_wpseo_title", template.replace("&amp;", "&amp;amp;"))).seo().title())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = { "%%title%% in %%currentyear%%", "%title% %customfield(price)%", "%%cf_subtitle%%", "%%page%%",
            "%seo_title%" })
    void ignoresTextsWithUnknownVariablesOrNothingElse(String template) {
        assertThat(details(Wxr.meta("_yoast_wpseo_title", template), Wxr.meta("rank_math_facebook_title", template)))
                .satisfies(details -> assertThat(details.seo().title()).isNull())
                .satisfies(details -> assertThat(details.social().title()).isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://www.harbour.example/news/tide", "https://harbour.example/tide", "/tide", "javascript:x",
            "https://agency example/" })
    void ignoresCanonicalUrlsOfTheSiteItselfAndMalformedOnes(String url) {
        assertThat(details(Wxr.meta("_yoast_wpseo_canonical", url)).canonicalUrl()).isNull();
    }

    @Test
    void usesTheTextOfRankMathIfThatOfYoastCannotBeResolved() {
        assertThat(
                details(Wxr.meta("_yoast_wpseo_title", "%%currentyear%%"), Wxr.meta("rank_math_title", "%title%")).seo().title())
                .isEqualTo("High tide");
    }
}
