package dev.dateline.contract;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import dev.dateline.fixture.AdminKey;
import dev.dateline.fixture.Newsroom;

/** The headers of responses are those that the document describes. */
@QuarkusTest
class SentHeadersTest {

    /** Headers defined by RFC 9110, message framing and CORS. */
    private static final Set<String> COMMON = Set.of("date", "content-type", "content-length", "content-encoding",
            "access-control-allow-origin", "access-control-expose-headers");
    private static final Set<String> NOT_ALWAYS = Set.of("link", "last-modified", "surrogate-key", "cache-tag");

    @Inject
    Newsroom newsroom;

    @BeforeEach
    void write() {
        newsroom.write(line("kind", "section", "path", "sh-now", "name", "Now", "formerPaths", List.of("sh-then")),
                article("sh-one", "2026-01-01T00:00:00Z"), article("sh-two", "2026-01-02T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
            "/api/v1/articles?limit=1,                /api/v1/articles,                     200",
            "/api/v1/articles/by-slug/sh-one,         '/api/v1/articles/by-slug/{slug}',    200",
            "/api/v1/sections/by-path/sh-then,        '/api/v1/sections/by-path/{path}',    308",
            "/api/v1/articles/by-slug/sh-none,        '/api/v1/articles/by-slug/{slug}',    404",
            "/api/v1/articles?limit=x,                /api/v1/articles,                     400",
            "/manage/v1/imports,                      /manage/v1/imports,                   401"
    })
    void responseHasDescribedHeaders(String address, String path, int status) {
        compare(given(), address, path, status);
    }

    @Test
    void notModifiedResponseHasDescribedHeaders() {
        compare(given().header("If-None-Match", "*"), "/api/v1/articles?limit=1", "/api/v1/articles", 304);
        compare(given().header("If-None-Match", "*"), "/api/v1/articles/by-slug/sh-one", "/api/v1/articles/by-slug/{slug}",
                304);
    }

    @Test
    void managementResponseHasDescribedHeaders() {
        compare(given().header("Authorization", AdminKey.bearer()), "/manage/v1/imports", "/manage/v1/imports", 200)
                .then().header("Cache-Control", "no-store");
    }

    private static Response compare(RequestSpecification request, String address, String path, int status) {
        var document = new OpenApiDocument(ServedDocument.get());
        var described = document.resolve(document.operations().get("GET " + path).self().path("responses")
                .path(String.valueOf(status))).path("headers").properties().stream()
                .map(header -> header.getKey().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        var response = request.redirects().follow(false).get(address);
        assertThat(response.statusCode()).isEqualTo(status);
        var sent = response.headers().asList().stream().map(header -> header.getName().toLowerCase(Locale.ROOT))
                .filter(name -> !COMMON.contains(name)).collect(Collectors.toSet());
        assertThat(described).containsAll(sent);
        described.removeAll(NOT_ALWAYS);
        assertThat(sent).containsAll(described);
        return response;
    }
}
