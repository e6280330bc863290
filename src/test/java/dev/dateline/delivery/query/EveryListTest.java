package dev.dateline.delivery.query;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.in;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.Collections;
import dev.dateline.fixture.ListWalk;
import dev.dateline.fixture.Newsroom;

/** Features that all lists have. */
@QuarkusTest
class EveryListTest {

    private static boolean written;

    @Inject
    Newsroom newsroom;

    @BeforeEach
    void write() {
        if (written) {
            return;
        }
        newsroom.write(
                line("kind", "section", "path", "el-zoo", "name", "el Zoo"),
                line("kind", "section", "path", "el-lamb", "name", "El Ämter"),
                line("kind", "tag", "slug", "el-a", "name", "el zebra", "tagKind", "person"),
                line("kind", "tag", "slug", "el-b", "name", "\u201cEl Élan\u201d", "tagKind", "place"),
                line("kind", "tag", "slug", "el-c", "name", "EL Adler", "tagKind", "event"),
                line("kind", "media", "externalId", "el-photo", "url", "https://pictures.example/el.jpg", "captions",
                        List.of(Map.of("language", "en", "text", "A lamp."), Map.of("language", "de", "text", "Licht."),
                                Map.of("language", "fr", "text", "Une lampe."))),
                line("kind", "media", "externalId", "el-film", "url", "https://pictures.example/el.mp4", "type", "video"),
                piece("el-one", "el zenith", "el-zoo", "el-a", "El Dorn"),
                piece("el-two", "El Äpfel", "el-lamb", "el-b", "el Çelik"),
                piece("el-three", "\u201eEl Öl\u201c", "el-zoo", "el-c", "EL Árpád"));
        Collections.create(Map.of("slug", "el-a", "name", "el Zitrone"));
        Collections.create(Map.of("slug", "el-b", "name", "El Ähren"));
        Collections.create(Map.of("slug", "el-c", "name", "El c"));
        written = true;
    }

    private static Map<String, Object> piece(String slug, String headline, String section, String tag, String author) {
        return article(slug, "2026-01-01T00:00:00Z", "headline", headline, "section", section,
                "tags", List.of(Map.of("slug", tag)),
                "authors", List.of(Map.of("slug", slug + "-author", "name", author)),
                "media", List.of(Map.of("media", Map.of("externalId", "el-photo")),
                        Map.of("media", Map.of("externalId", "el-film"))));
    }

    @ParameterizedTest
    @ValueSource(strings = { "articles", "sections", "tags", "authors", "media", "captions", "collections" })
    void listsRequestedIdsOnly(String list) {
        var some = given().get("/api/v1/" + list + "?limit=2").then().extract().jsonPath().getList("data.id", String.class);
        var asked = String.join(",", some) + "," + new UUID(7, 7);
        var found = given().get("/api/v1/" + list + "?ids=" + asked).then().statusCode(200).extract().jsonPath()
                .getList("data.id", String.class);
        assertThat(found).containsExactlyInAnyOrderElementsOf(some);
        given().get("/api/v1/" + list + "?ids=" + some.get(0) + "&count=exact").then().statusCode(200);
        given().get("/api/v1/" + list + "?ids=x").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = { "articles", "sections", "tags", "authors", "media", "captions", "collections" })
    void filtersByUpdateTime(String list) {
        var path = "/api/v1/" + list + "?sort=-updatedAt&fields=id,updatedAt";
        var middle = given().get(path + "&limit=2").then().extract().jsonPath().getString("data[1].updatedAt");
        var later = ListWalk.forth(path + "&limit=100&updatedAfter=" + middle, "id");
        var sooner = ListWalk.forth(path + "&limit=100&updatedBefore=" + middle, "id");
        assertThat(java.util.Collections.disjoint(later, sooner)).isTrue();
        assertThat(ListWalk.forth(path + "&limit=100&updatedAfter=" + middle, "updatedAt"))
                .allMatch(time -> Instant.parse(time).isAfter(Instant.parse(middle)));
        assertThat(ListWalk.forth(path + "&limit=100&updatedBefore=" + middle, "updatedAt"))
                .allMatch(time -> Instant.parse(time).isBefore(Instant.parse(middle)));
        assertThat(sooner.size() + later.size()).isLessThan(ListWalk.forth(path + "&limit=100", "id").size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "tags     | name     | EL Adler, \u201cEl Élan\u201d, el zebra",
            "sections | name     | El Ämter, el Zoo",
            "authors  | name     | EL Árpád, el Çelik, El Dorn",
            "collections | name  | El Ähren, el Zitrone",
            "articles | headline | El Äpfel, \u201eEl Öl\u201c, el zenith",
    })
    void sortsNamesIgnoringCaseAccentsAndPunctuation(String list, String property, String inOrder) {
        var path = "/api/v1/" + list + "?limit=100&fields=" + property + "&sort=" + property;
        var expected = List.of(inOrder.split(", "));
        assertThat(ListWalk.forth(path, property)).containsSubsequence(expected);
        if (!list.equals("articles")) {
            var backwards = new ArrayList<>(expected);
            java.util.Collections.reverse(backwards);
            assertThat(ListWalk.forth(path.replace("sort=", "sort=-"), property)).containsSubsequence(backwards);
        }
    }

    @ParameterizedTest
    @CsvSource({ "tags,slug", "authors,slug", "collections,slug", "sections,path" })
    void sortsBySlugOrPathInBothDirections(String list, String property) {
        var there = ListWalk.forth("/api/v1/" + list + "?limit=100&sort=" + property, property);
        var back = ListWalk.forth("/api/v1/" + list + "?limit=100&sort=-" + property, property);
        assertThat(there).isSorted().hasSizeGreaterThan(1);
        java.util.Collections.reverse(back);
        assertThat(back).isEqualTo(there);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "tags     | kind     | person,place | person place",
            "media    | type     | image,video  | image video",
            "captions | language | en,DE        | en de",
    })
    void filtersBySeveralValues(String list, String property, String asked, String kinds) {
        var expected = List.of(kinds.split(" "));
        given().get("/api/v1/" + list + "?limit=100&" + property + "=" + asked).then().statusCode(200)
                .body("data." + property, everyItem(in(expected)));
        assertThat(ListWalk.forth("/api/v1/" + list + "?limit=100&" + property + "=" + asked, property)).containsAll(expected);
    }

    @Test
    void filtersCaptionsOfAMediaItem() {
        var photo = given().get("/api/v1/articles/by-slug/el-one").then().extract().jsonPath().getString("lead.id");
        var captions = given().get("/api/v1/media/" + photo + "/captions?fields=language").then().statusCode(200).extract()
                .jsonPath().getList("data");
        assertThat(captions).isEqualTo(List.of(Map.of("language", "de"), Map.of("language", "en"),
                Map.of("language", "fr")));
    }
}
