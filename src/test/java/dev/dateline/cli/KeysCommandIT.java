package dev.dateline.cli;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

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

/** Keys that are managed by the command line, and used for a server whose content is not public. */
@DisabledOnOs(OS.WINDOWS)
@Execution(ExecutionMode.CONCURRENT)
class KeysCommandIT {

    @TempDir
    Path folder;

    @Test
    void opensReadingToHoldersOfKeys() throws IOException, InterruptedException {
        try (var program = new Program(folder)) {
            var created = program.run("keys", "create", "site", "--role", "viewer");
            assertThat(created.exitCode()).isZero();
            assertThat(created.text()).matches("[\\w-]{43}");
            program.startServer(Map.of("DATELINE_READING_PUBLIC", "false"));
            var url = program.url();

            requiresAKey(url);
            for (var cacheStatus : List.of("dateline; fwd=uri-miss; stored", "dateline; hit")) {
                with(created.text(), url).get("/api/v1/sections").then().statusCode(200)
                        .header("Cache-Control", startsWith("private, max-age=")).header("Cache-Status", equalTo(cacheStatus));
            }
            assertThat(with(created.text(), url).get("/api/v1/sections").headers().getValues("Vary")).contains("Authorization");
            requiresAKey(url);
            given().baseUri(url.toString()).get("/docs/quick-start").then().statusCode(200)
                    .body(containsString("Reading needs a key of this server"));
            assertThat(program.run("keys", "list", "--server", "ftp://content.news.example").exitCode()).isEqualTo(2);

            assertThat(program.run("keys", "create", "desk", "--role", "editor", "--expires", "2999-01-01T00:00:00Z").text())
                    .matches("[\\w-]{43}");
            assertThat(program.run("keys", "revoke", "site").text()).isEqualTo("The key site was revoked.");
            assertThat(program.run("keys", "revoke", "site").exitCode()).isEqualTo(1);
            with(created.text(), url).get("/manage/v1/articles").then().statusCode(401);
            var list = program.run("keys", "list").text();
            assertThat(list).containsPattern("(?m)^site  +viewer  +" + created.text().substring(0, 8));
            assertThat(list.lines().map(line -> line.split(" ")[0])).containsExactly("name", "desk", "site", "admin");
        }
    }

    private static void requiresAKey(URI url) {
        for (var path : List.of("/api/v1/sections", "/api/v1/sections?limit=1", "/api/v1/changes", "/api;a=b/v1/sections", "/")) {
            given().baseUri(url.toString()).get(path).then().statusCode(401).header("WWW-Authenticate", "Bearer")
                    .header("Cache-Control", equalTo("no-store"));
        }
        given().baseUri(url.toString()).get("/health").then().statusCode(200);
        given().baseUri(url.toString()).get("/openapi").then().statusCode(200);
    }

    private static RequestSpecification with(String key, URI url) {
        return given().baseUri(url.toString()).header("Authorization", "Bearer " + key);
    }
}
