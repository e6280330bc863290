package dev.dateline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;

import dev.dateline.fixture.NpmPackage;
import dev.dateline.fixture.SampleContent;

/** The client in src/clients/typescript and the site in src/examples/site, which uses it, read the sample from this server. */
@QuarkusTest
@TestProfile(SampleContent.class)
class TypeScriptPackagesTest {

    private static final Path SITE = Path.of("src/examples/site");

    private Map<String, String> server;

    @BeforeEach
    void loadSample() {
        SampleContent.load();
        server = Map.of("DATELINE_URL", "http://127.0.0.1:" + RestAssured.port, "SITE_URL", "https://news.example");
    }

    /** With {@code -Dcontract.update=true}, the types are generated again. */
    @Test
    void clientHasTheTypesOfTheContractAndPassesItsTests() {
        var client = NpmPackage.install("src/clients/typescript", server);
        if (Boolean.getBoolean("contract.update")) {
            client.run("generate");
        }
        client.run("check");
        assertThat(client.run("test")).contains("# fail 0").containsPattern("# pass [1-9]");
    }

    @Test
    void siteHasAPageForEachArticleAndAFeed() throws IOException {
        var site = NpmPackage.install(SITE.toString(), server);
        site.run("check");
        site.run("build");

        assertThat(page("index.html")).contains("The quay falls silent", "href=\"/stories/electric-cranes-oster-quay/\"");
        assertThat(page("stories/miqyas-al-madd/index.html")).startsWith("<!DOCTYPE html><html lang=\"ar\" dir=\"rtl\">");
        assertThat(page("stories/november-storm-live/index.html")).contains("<h2>Corrections</h2>",
                "Nell Tidewater and Kaito Shiomachi, on the quay and at the gauge",
                "<a href=\"/stories/storm-tide-levels-factbox/\">what the levels mean</a>");
        assertThat(page("sections/city/page/2/index.html")).contains("rel=\"prev\"");
        assertThat(page("sections/city/feed.xml")).contains("https://news.example/stories/november-storm-live/");
        assertThat(SITE.resolve("dist/sample/harbour-cranes.svg")).isNotEmptyFile();
    }

    private static String page(String path) throws IOException {
        return Files.readString(SITE.resolve("dist").resolve(path));
    }
}
