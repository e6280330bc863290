package dev.dateline.delivery.article.v1;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.Desk;
import dev.dateline.fixture.Newsroom;

@QuarkusTest
class FlagsAndAccessTest {

    private static final String PUBLISHED = "2026-04-01T08:00:00Z";
    private static final String ARTICLES = "/api/v1/articles";

    @Inject
    Newsroom newsroom;

    @Test
    void articleIsFreeAndWithoutFlagsUnlessEditorsStateThem() {
        newsroom.write(article("fa-plain", PUBLISHED), article("fa-stated", PUBLISHED, "flags", List.of("exclusive", "breaking"),
                "access", "subscribers", "metadata", Map.of("page", 3)));

        given().get(ARTICLES + "/by-slug/fa-plain").then().statusCode(200).body("flags", empty()).body("access", equalTo("free"))
                .body("metadata", nullValue()).body("$", hasKey("metadata"));
        given().get(ARTICLES + "/by-slug/fa-stated").then().statusCode(200).body("flags", contains("exclusive", "breaking"))
                .body("access", equalTo("subscribers")).body("metadata", equalTo(Map.of("page", 3)));
    }

    @Test
    void metadataKeepsTheOrderOfItsPropertiesAndItsNumbers() {
        newsroom.write(article("fa-order", PUBLISHED, "metadata", line("z", 1.5, "a", 9_007_199_254_740_993L, "m", List.of())));

        assertThat(given().get(ARTICLES + "/by-slug/fa-order?fields=metadata").asString())
                .isEqualTo("{\"metadata\":{\"z\":1.5,\"a\":9007199254740993,\"m\":[]}}");
    }

    @Test
    void cardsShowFlagsAndAccessAndMetadataOnRequest() {
        newsroom.write(article("fa-list", PUBLISHED, "flags", List.of("live"), "access", "metered", "metadata", Map.of("a", 1),
                "tags", List.of(Map.of("slug", "fa-list"))));

        given().get(ARTICLES + "?tag=fa-list").then().statusCode(200).body("data[0].flags", contains("live"))
                .body("data[0].access", equalTo("metered")).body("data[0]", not(hasKey("metadata")));
        given().get(ARTICLES + "?tag=fa-list&include=details").then().body("data[0].metadata.a", equalTo(1));
        given().get(ARTICLES + "?tag=fa-list&fields=flags,metadata").then()
                .body("data", contains(Map.of("flags", List.of("live"), "metadata", Map.of("a", 1))));
    }

    @Test
    void versionsAndPreviewShowTheirOwnValues() {
        var copy = Desk.draft("Fa versions", "flags", List.of("first"), "access", "metered", "metadata", Map.of("v", 1))
                .after("publish");
        copy.patch(Map.of("flags", List.of("second"), "access", "subscribers", "metadata", Map.of("v", 2))).then()
                .statusCode(200);

        given().get(ARTICLES + "/" + copy.id()).then().body("flags", contains("first")).body("metadata.v", equalTo(1));
        Desk.request().get("/preview/v1/articles/" + copy.id()).then().statusCode(200).body("flags", contains("second"))
                .body("access", equalTo("subscribers")).body("metadata.v", equalTo(2));
        copy.reread().after("publish");
        given().get(ARTICLES + "/" + copy.id() + "/versions/1").then().statusCode(200).body("flags", contains("first"))
                .body("access", equalTo("metered")).body("metadata.v", equalTo(1));
        given().get(ARTICLES + "/" + copy.id()).then().body("flags", contains("second")).body("metadata.v", equalTo(2));
    }

    @Test
    void importRejectsInvalidValues() {
        assertThatThrownBy(() -> newsroom.write(article("fa-bad", PUBLISHED, "access", "members", "flags", List.of("Not a slug"),
                "metadata", "text"))).hasMessageContaining("field=access").hasMessageContaining("free, metered, subscribers");
        assertThatThrownBy(() -> newsroom.write(article("fa-bad", PUBLISHED, "flags", List.of("Not a slug"), "metadata",
                List.of()))).hasMessageContaining("field=flags[0]").hasMessageContaining("field=metadata");
    }
}
