package dev.dateline.editorial.publishing;

import static dev.dateline.fixture.Newsroom.article;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.Newsroom;

/** Articles that were withdrawn and come back. */
@QuarkusTest
class PublicAgainTest {

    private static final String DAY = "2026-01-01T00:00:00Z";
    private static final String BY_SLUG = "/api/v1/articles/by-slug/";

    @Inject
    Newsroom newsroom;

    @Test
    void theSlugFromBeforeTheWithdrawalLeadsToTheOneOfToday() {
        newsroom.write(article("pa-first", DAY, "externalId", "pa"));
        newsroom.write(article("pa-first", DAY, "externalId", "pa", "status", "unpublished"));
        given().get(BY_SLUG + "pa-first").then().statusCode(410);
        newsroom.write(article("pa-never", DAY, "externalId", "pa", "status", "draft"));

        newsroom.write(article("pa-second", DAY, "externalId", "pa"));

        leads("pa-first", "pa-second");
        given().get(BY_SLUG + "pa-never").then().statusCode(404);

        newsroom.write(article("pa-second", DAY, "externalId", "pa", "status", "unpublished"));
        newsroom.write(article("pa-third", DAY, "externalId", "pa"));
        leads("pa-first", "pa-third");
        leads("pa-second", "pa-third");
    }

    @Test
    void aSlugThatTwoWithdrawnArticlesHadLeadsToTheOneThatHadItLast() {
        newsroom.write(article("pt-slug", DAY, "externalId", "pt-1"));
        newsroom.write(article("pt-slug", DAY, "externalId", "pt-1", "status", "unpublished"));
        newsroom.write(article("pt-free", DAY, "externalId", "pt-1", "status", "draft"));
        newsroom.write(article("pt-slug", DAY, "externalId", "pt-2"));
        newsroom.write(article("pt-slug", DAY, "externalId", "pt-2", "status", "unpublished"));

        newsroom.write(article("pt-one", DAY, "externalId", "pt-1"), article("pt-two", DAY, "externalId", "pt-2"));

        leads("pt-slug", "pt-two");
    }

    @Test
    void whoeverBearsTheSlugTodayGoesBefore() {
        newsroom.write(article("pb-slug", DAY, "externalId", "pb-1"));
        newsroom.write(article("pb-slug", DAY, "externalId", "pb-1", "status", "unpublished"));
        newsroom.write(article("pb-free", DAY, "externalId", "pb-1", "status", "draft"));
        newsroom.write(article("pb-slug", DAY, "externalId", "pb-2", "headline", "The other"));

        newsroom.write(article("pb-new", DAY, "externalId", "pb-1"));

        given().get(BY_SLUG + "pb-slug").then().statusCode(200).body("headline", equalTo("The other"));
        newsroom.write(article("pb-slug", DAY, "externalId", "pb-2", "status", "unpublished"));
        given().get(BY_SLUG + "pb-slug").then().statusCode(410);
    }

    @Test
    void whoeverTookAnOldSlugHasItWithdrawnToo() {
        newsroom.write(article("pc-slug", DAY, "externalId", "pc-1"));
        newsroom.write(article("pc-new", DAY, "externalId", "pc-1"));
        newsroom.write(article("pc-slug", DAY, "externalId", "pc-2"));
        newsroom.write(article("pc-slug", DAY, "externalId", "pc-2", "status", "unpublished"));
        newsroom.write(article("pc-new", DAY, "externalId", "pc-1", "headline", "Published once more"));

        given().redirects().follow(false).get(BY_SLUG + "pc-slug").then().statusCode(410);

        newsroom.write(article("pc-moved", DAY, "externalId", "pc-2"));
        leads("pc-slug", "pc-moved");
    }

    @ParameterizedTest
    @ValueSource(strings = { "unpublished", "trashed" })
    void anImportedArticleThatWasPublicElsewhereIsGone(String status) {
        newsroom.write(article("pe-" + status, DAY, "status", status, "firstPublishedAt", DAY), article("pe-never-" + status, DAY,
                "status", "draft"));

        given().get(BY_SLUG + "pe-" + status).then().statusCode(410);
        given().get(BY_SLUG + "pe-never-" + status).then().statusCode(404);
    }

    @Test
    void noCacheKeepsWhereAnOldSlugLeads() {
        newsroom.write(article("pd-first", DAY, "externalId", "pd"));
        newsroom.write(article("pd-second", DAY, "externalId", "pd"));
        given().redirects().follow(false).get(BY_SLUG + "pd-first").then().statusCode(308)
                .header("Cache-Control", "no-cache");
        newsroom.write(article("pd-first", DAY, "externalId", "pd"));
        given().redirects().follow(false).get(BY_SLUG + "pd-first").then().statusCode(200);
        leads("pd-second", "pd-first");
    }

    private static void leads(String from, String to) {
        given().redirects().follow(false).get(BY_SLUG + from).then().statusCode(308).header("Location", BY_SLUG + to);
    }
}
