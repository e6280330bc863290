package dev.dateline.editorial.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.ConcurrentRequests;
import dev.dateline.fixture.Desk;

@QuarkusTest
class AutomaticSlugsTest {

    private static final int CLIENTS = 10;

    @ParameterizedTest
    @CsvSource({ "articles,headline", "tags,name", "authors,name", "collections,name", "sections,name" })
    void equalNamesOfSeveralClientsGetNumbers(String resources, String property) {
        var input = new HashMap<>(Map.<String, Object>of(property, "Aus same"));
        if (resources.equals("articles")) {
            input.put("language", "en");
        }

        var created = ConcurrentRequests.repeat(CLIENTS, i -> Desk.request().contentType("application/json").body(input)
                .post("/manage/v1/" + resources));

        assertThat(created).allSatisfy(response -> assertThat(response.statusCode()).isEqualTo(201));
        assertThat(created).extracting(response -> response.<String>path(resources.equals("sections") ? "path" : "slug"))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of("aus-same"),
                        IntStream.rangeClosed(2, CLIENTS).mapToObj(i -> "aus-same-" + i)).toList());
    }
}
