package dev.dateline.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dateline.http.problem.Problem.Place;
import dev.dateline.http.problem.Problem.Violation;

class ProblemTest {

    @ParameterizedTest
    @CsvSource({ "slug, /slug", "tags[2].slug, /tags/2/slug", "section.parent, /section/parent", "rows[1][2], /rows/1/2",
            "a/b~c, /a~1b~0c" })
    void pointsToThePropertyOfTheBody(String name, String pointer) {
        assertThat(new Violation(Place.BODY, name, "is required", null).pointer()).isEqualTo(pointer);
    }

    @Test
    void pointsToNothingOutsideOfTheBody() {
        assertThat(Violation.query("tags[2].slug", "is invalid"))
                .isEqualTo(new Violation(Place.QUERY, "tags[2].slug", null, null, "is invalid", null));
        assertThat(new Violation(Place.HEADER, "Accept", "is invalid", null).pointer()).isNull();
        assertThat(new Violation(Place.BODY, null, "is invalid", null).pointer()).isNull();
    }

    @Test
    void keepsAGivenPointer() {
        assertThat(new Violation(Place.BODY, "tags", "/operations/3/tags", "x", "is invalid", null).pointer())
                .isEqualTo("/operations/3/tags");
    }

    @Test
    void shortensLongNamesAndValues() {
        assertThat(violation("n".repeat(200), "v".repeat(100)).name()).isEqualTo("n".repeat(200));
        assertThat(violation("n".repeat(200), "v".repeat(100)).value()).isEqualTo("v".repeat(100));
        assertThat(violation("n".repeat(201), "v".repeat(101)).name()).isEqualTo("n".repeat(200) + "…");
        assertThat(violation("n", "v".repeat(101)).value()).isEqualTo("v".repeat(100) + "…");
        assertThat(new Violation(Place.BODY, "n".repeat(300), "is invalid", null).pointer())
                .isEqualTo("/" + "n".repeat(199) + "…");
    }

    @Test
    void doesNotCutSurrogatePairs() {
        assertThat(violation("n", "v".repeat(99) + "😀").value()).isEqualTo("v".repeat(99) + "…");
        assertThat(violation("n", "v".repeat(98) + "😀v").value()).isEqualTo("v".repeat(98) + "😀…");
    }

    @Test
    void namesThePathThatTheClientRequested() {
        var problem = new Problem("type", "title", 409, "detail", "/api/v1/tags", List.of(), Map.of("articles", 1L));

        assertThat(problem.withPrefix("/content")).isEqualTo(
                new Problem("type", "title", 409, "detail", "/content/api/v1/tags", List.of(), Map.of("articles", 1L)));
    }

    private static Violation violation(String name, String value) {
        return new Violation(Place.QUERY, name, value, "is invalid", null);
    }
}
