package dev.dateline.http.load;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import io.restassured.specification.RequestSpecification;

import dev.dateline.fixture.Program;

@DisabledOnOs(OS.WINDOWS)
@Execution(ExecutionMode.CONCURRENT)
class ExpensiveRequestsIT {

    private static final String FACETS = "/api/v1/articles?facets=section";

    @TempDir
    Path folder;

    @Test
    void requireAKeyIfTheyAreNotPublic() throws IOException, InterruptedException {
        try (var program = new Program(folder)) {
            var key = program.run("keys", "create", "site", "--role", "viewer").text();
            program.startServer(Map.of("DATELINE_LOAD_EXPENSIVE_PUBLIC", "false"));
            var url = program.url();

            for (var expensive : List.of(FACETS, "/api/v1/tags?count=exact", "/api/v1/articles?page=1000")) {
                to(url).get(expensive).then().statusCode(401).header("WWW-Authenticate", "Bearer")
                        .header("Cache-Control", equalTo("no-store"))
                        .body("type", equalTo("urn:dateline:problem:unauthenticated"));
            }
            to(url).get("/api/v1/articles?section=city&q=harbour").then().statusCode(200);
            to(url).header("Authorization", "Bearer " + key).get(FACETS).then().statusCode(200);
            // Stored now.
            to(url).get(FACETS).then().statusCode(200).header("Cache-Status", equalTo("dateline; hit"));
        }
    }

    private static RequestSpecification to(URI url) {
        return given().baseUri(url.toString());
    }
}
