package dev.dateline.delivery.article;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.delivery.query.Columns;
import dev.dateline.delivery.query.PublishedData;
import dev.dateline.delivery.query.SqlQuery;
import dev.dateline.fixture.Newsroom;
import dev.dateline.http.page.PageRequest;

@QuarkusTest
class QuotationScanTest {

    @Inject
    Newsroom newsroom;

    @Inject
    CriteriaResolver resolver;

    @Inject
    PublishedData data;

    @Test
    void aQuotationOfFrequentWordsIsFoundInTheSameArticlesAsOneOfRareWords() {
        newsroom.write(line("kind", "section", "path", "qs-coast", "name", "Coast"));
        write("qs-1", "Crimson lighthouse opens", "qs-coast", "qs-tag");
        write("qs-2", "Lighthouse turns crimson", "qs-coast", "qs-tag");
        write("qs-3", "Crimson lighthouse closes", "qs-coast", "qs-other");
        write("qs-4", "Crimson lighthouse falls", "qs-inland", "qs-tag");
        write("qs-5", "Old crimson lighthouse", "qs-coast", "qs-tag");

        var criteria = ArticleCriteria.of("qs-coast", "qs-tag", null).withQuery("\"crimson lighthouse\"");
        assertThat(find(criteria, LimitedScan.MOST_CANDIDATES, SqlQuery.Planning.FOR_VALUES)).containsExactly("qs-5", "qs-1");
        assertThat(find(criteria, LimitedScan.MOST_CANDIDATES + 1, SqlQuery.Planning.ONCE)).containsExactly("qs-5", "qs-1");

        var everywhere = ArticleCriteria.of(null, null, null).withQuery("\"crimson lighthouse\"");
        assertThat(find(everywhere, LimitedScan.MOST_CANDIDATES + 1, SqlQuery.Planning.ONCE))
                .containsExactly("qs-5", "qs-4", "qs-3", "qs-1");
    }

    @Test
    void rankedQuotationsAreTheNewestOnesAndTellWhetherTheyAreAll() {
        write("qr-1", "Vermilion windmill opens", "qr-coast", "qr-tag");
        write("qr-2", "Windmill turns vermilion", "qr-coast", "qr-tag");
        write("qr-3", "Vermilion windmill closes", "qr-coast", "qr-tag");
        var query = new ArticleListQuery(resolver.resolve(ArticleCriteria.of(null, "qr-tag", null)
                .withQuery("\"vermilion windmill\"")), ArticleListQuery.NEWEST, "a.slug");

        for (var candidates : List.of(LimitedScan.MOST_CANDIDATES, LimitedScan.MOST_CANDIDATES + 1)) {
            var scan = query.limited(list -> candidates).orElseThrow();
            assertThat(newest(scan, 3, 500)).containsExactly("qr-3", "qr-1");
            assertThat(newest(scan, 3, 1)).containsExactly("qr-3");
            assertThat(newest(scan, 2, 500)).as("one more candidate follows").containsExactly("qr-3", null);
        }
    }

    /** @param most how many candidates are checked */
    private List<String> newest(LimitedScan scan, int most, int limit) {
        var limited = new LimitedScan(scan.candidates(), scan.key(), scan.join(), scan.checks(), most, scan.planning());
        return data.list(limited.newest(limit), Columns::id).stream()
                .map(id -> id == null ? null : given().get("/api/v1/articles/" + id).then().extract().<String>path("slug"))
                .toList();
    }

    private void write(String slug, String headline, String section, String tag) {
        newsroom.write(article(slug, "2026-01-0" + slug.charAt(slug.length() - 1) + "T08:00:00Z", "headline", headline, "section",
                section, "tags", List.of(line("slug", tag))));
    }

    /** @param candidates how many articles are said to have the words */
    private List<String> find(ArticleCriteria criteria, long candidates, SqlQuery.Planning planning) {
        var query = new ArticleListQuery(resolver.resolve(criteria), ArticleListQuery.NEWEST, "a.slug");
        var scan = query.limited(list -> candidates).orElseThrow();
        assertThat(scan.planning()).isEqualTo(planning);
        return data.list(query.limited(scan, PageRequest.ofFirst(ArticleListQuery.NEWEST, 10)).query(), Columns::text);
    }
}
