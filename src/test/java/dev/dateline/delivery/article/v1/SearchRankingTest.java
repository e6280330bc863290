package dev.dateline.delivery.article.v1;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.Newsroom;

@QuarkusTest
class SearchRankingTest {

    private static final Logger LOG = Logger.getLogger(SearchRankingTest.class);

    /** Queries with the articles that should come first, in this order. */
    private static final Map<String, List<String>> JUDGED = Map.ofEntries(
            judged("tidal barrier", "barrier-opens", "barrier-summary", "barrier-body"),
            judged("barrier", "barrier-opens", "barrier-summary", "barrier-body"),
            judged("barrier -submarine", "barrier-opens", "barrier-summary", "barrier-body"),
            judged("barrier -\"submarine cable\"", "barrier-opens", "barrier-summary", "barrier-body"),
            judged("WHO", "who-report", "who-body"),
            judged("who report", "who-report"),
            judged("night bus", "night-bus", "night-bus-old", "night-bus-apart"),
            judged("\"night bus\"", "night-bus", "night-bus-old"),
            judged("museum", "museum-new", "museum-mid", "museum-old"),
            judged("museum director", "director-exact", "director-body"),
            judged("fishing", "fishing-exact", "fishing-stem"),
            judged("fished", "fishing-stem", "fishing-exact"),
            judged("Ada Quayle", "ada-headline", "ada-author"),
            judged("quayle", "ada-headline", "ada-author"),
            judged("beekeeping", "bees-headline", "bees-tag"),
            judged("the old mill", "old-mill", "mill-body"),
            judged("Will Marsh", "will-marsh", "marsh-body"),
            judged("marsh", "will-marsh", "marsh-body"),
            judged("election results", "results-phrase", "results-apart"),
            judged("results of the election", "results-apart", "results-phrase"),
            judged("glass factory fire", "factory-all", "factory-body"),
            judged("café strike", "cafe-strike", "cafe-body"));

    @Inject
    Newsroom newsroom;

    @Test
    void ranksPhrasesHeadlinesAndNewArticlesFirst() {
        newsroom.write(articles());
        var gains = new ArrayList<Double>();
        var wrong = new ArrayList<String>();
        JUDGED.forEach((query, expected) -> {
            var found = found(query);
            var gain = gain(found, expected) / gain(expected, expected);
            gains.add(gain);
            if (!found.stream().limit(3).toList().equals(expected)) {
                wrong.add(query + ": " + found);
            }
        });
        var mean = gains.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        LOG.infof("nDCG@3 of %d queries: %.3f", gains.size(), mean);
        assertThat(wrong).isEmpty();
        assertThat(gains).hasSize(22);
        assertThat(mean).isGreaterThan(0.99);
    }

    private static Map.Entry<String, List<String>> judged(String query, String... slugs) {
        return Map.entry(query, List.of(slugs));
    }

    /** Of the first three; an article that should come first is worth most. */
    private static double gain(List<String> found, List<String> expected) {
        return IntStream.range(0, Math.min(3, found.size())).mapToDouble(place -> {
            var ideal = expected.indexOf(found.get(place));
            return ideal < 0 ? 0 : (Math.pow(2, 3 - ideal) - 1) / (Math.log(place + 2) / Math.log(2));
        }).sum();
    }

    private static List<String> found(String query) {
        List<String> slugs = given().queryParam("q", query).queryParam("section", "ranking").queryParam("sort", "-relevance")
                .queryParam("fields", "slug").get("/api/v1/articles").then().statusCode(200).extract().path("data.slug");
        return slugs.stream().map(slug -> slug.substring(3)).toList();
    }

    private static List<Map<String, Object>> articles() {
        var filler = "The council met for an hour and went home. ".repeat(6);
        return Stream.of(
                of("barrier-opens", "Tidal barrier opens to traffic", null, filler),
                of("barrier-summary", "Traffic moves again", "The tidal barrier carries cars since Monday.", filler),
                of("barrier-body", "Commuters are content", null, filler + "Some cross the tidal barrier by bicycle."),
                of("who-report", "WHO report on measles", null, filler),
                of("who-body", "Vaccines arrive", null, filler + "The WHO pays for them."),
                of("who-pronoun", "A reader asks who pays", null, filler),
                of("night-bus", "Night bus returns", null, filler),
                of("night-bus-old", "2023-01-01", "Night bus stops", null, filler),
                of("night-bus-apart", "Bus drivers meet at night", null, filler),
                of("museum-new", "2026-01-01", "Museum wing", null, filler),
                of("museum-mid", "2024-01-01", "Museum roof", null, filler),
                of("museum-old", "2022-06-01", "Museum door", null, filler),
                of("director-exact", "Gallery talk", "The museum director speaks.", filler),
                of("director-body", "Choir sings", null, filler + "A director of the museum hummed along."),
                of("fishing-exact", "Fishing season", null, filler),
                of("fishing-stem", "They fished all night", null, filler),
                of("ada-headline", "Ada Quayle leaves", null, filler),
                withAuthor(of("ada-author", "Ferries wait", null, filler)),
                of("bees-headline", "Beekeeping in the city", null, filler),
                withTag(of("bees-tag", "Honey is cheap", null, filler)),
                of("old-mill", "The old mill turns", null, filler),
                of("mill-body", "Flour for all", null, filler + "A mill that is old grinds it."),
                of("will-marsh", "Will Marsh wins", null, filler),
                of("marsh-body", "Birds nest", null, filler + "They like the marsh."),
                of("results-phrase", "Election results", null, filler),
                of("results-apart", "Results of the election", null, filler),
                of("factory-all", "Fire in glass factory", null, filler),
                of("factory-body", "Smoke over town", null, filler + "A factory for glass had a fire."),
                of("cafe-strike", "Café strike", null, filler),
                of("cafe-body", "Waiters rest", null, filler + "The strike in the cafe lasts.")).collect(Collectors.toList());
    }

    private static Map<String, Object> of(String slug, String headline, String summary, String body) {
        return of(slug, "2025-06-01", headline, summary, body);
    }

    private static Map<String, Object> of(String slug, String day, String headline, String summary, String body) {
        return article("rk-" + slug, day + "T08:00:00Z", "section", "ranking", "headline", headline, "summary", summary, "body",
                "<p>" + body + "</p>");
    }

    private static Map<String, Object> withAuthor(Map<String, Object> article) {
        article.put("authors", List.of(line("slug", "sr-ada-quayle", "name", "Ada Quayle")));
        return article;
    }

    private static Map<String, Object> withTag(Map<String, Object> article) {
        article.put("tags", List.of(line("slug", "sr-beekeeping", "name", "Beekeeping")));
        return article;
    }
}
