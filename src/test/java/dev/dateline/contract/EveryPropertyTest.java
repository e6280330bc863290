package dev.dateline.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.Collections;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.SettableClock;
import dev.dateline.fixture.Sql;

/**
 * The import sets each property of each resource to a distinct value, and complete responses are compared, so that a swap of
 * two properties fails. Add a new property to src/test/resources/properties: to content.json and to each response that has it.
 * {@code ${tag:slug}} is a placeholder for a value that differs from run to run.
 */
@QuarkusTest
class EveryPropertyTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "properties");
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+):([^}]+)}");
    private static final Map<String, String> VARYING = Map.ofEntries(
            Map.entry("article", "SELECT id FROM editorial.article WHERE external_id = ?"),
            Map.entry("section", "SELECT id FROM editorial.section WHERE path = ?"),
            Map.entry("tag", "SELECT id FROM editorial.tag WHERE slug = ?"),
            Map.entry("collection", "SELECT id FROM editorial.collection WHERE slug = ?"),
            Map.entry("author", "SELECT id FROM editorial.author WHERE slug = ?"),
            Map.entry("media", "SELECT id FROM editorial.media WHERE external_id = ?"),
            Map.entry("publicRedirect", """
                    SELECT to_json(updated_at AT TIME ZONE 'UTC') #>> '{}' || 'Z' FROM delivery.redirect
                    WHERE from_address = ?"""),
            Map.entry("redirect", "SELECT id FROM delivery.redirect WHERE from_address = ?"),
            Map.entry("caption", """
                    SELECT c.id FROM editorial.caption c JOIN editorial.media m ON m.id = c.media_id
                    WHERE m.external_id || '/' || c.language = ?"""),
            Map.entry("correction", """
                    SELECT c.id FROM delivery.correction c JOIN editorial.article a ON a.id = c.article_id
                    WHERE a.external_id || '/' || c.number = ?"""),
            Map.entry("publicFrom", """
                    SELECT to_json(v.public_from AT TIME ZONE 'UTC') #>> '{}' || 'Z' FROM delivery.article_version v
                    JOIN editorial.article a ON a.id = v.article_id WHERE a.external_id || '/' || v.version = ?"""),
            Map.entry("publicUntil", """
                    SELECT to_json(v.public_until AT TIME ZONE 'UTC') #>> '{}' || 'Z' FROM delivery.article_version v
                    JOIN editorial.article a ON a.id = v.article_id WHERE a.external_id || '/' || v.version = ?"""));

    private static boolean isWritten;

    @Inject
    Newsroom newsroom;

    @Inject
    SettableClock clock;

    @Inject
    Sql sql;

    enum Representation {
        ARTICLE("Article", "article", "/articles/${article:ep-article}?names=ar,FR&include=authors,related"),
        ARTICLE_AS_BLOCKS("Article", "article-blocks",
                "/articles/${article:ep-article}?body=blocks&fields=id,body,blocks"),
        ARTICLE_IN_LIST("ArticleSummary", "article-in-list", "/articles?ids=${article:ep-article}"
                + "&names=ar,fr&include=body,details,authors,media,translations,related&highlight=true&q=article"),
        ARTICLE_IN_LIST_AS_BLOCKS("ArticleSummary", "article-blocks",
                "/articles?ids=${article:ep-article}&body=blocks&fields=id,body,blocks"),
        VERSION("ArticleVersion", "article-version", "/articles/${article:ep-article}/versions/1"),
        VERSION_AS_BLOCKS("ArticleVersion", "article-version-blocks",
                "/articles/${article:ep-article}/versions/1?body=blocks&fields=id,body,blocks"),
        VERSION_IN_LIST("ArticleVersionSummary", "article-version-in-list", "/articles/${article:ep-article}/versions"),
        SECTION("Section", "section", "/sections/${section:ep-world/ep-europe}?names=fr,ar"),
        SECTION_IN_LIST("Section", "section-in-list",
                "/sections?names=ar,fr&ids=${section:ep-world/ep-europe}&include=articleCount,featured"),
        SECTION_IN_TREE("Section", "section-in-tree", "/sections?view=tree"),
        TAG("Tag", "tag", "/tags/${tag:ep-tag}?names=ar&include=articleCount"),
        TAG_IN_LIST("Tag", "tag", "/tags?names=ar&include=articleCount&ids=${tag:ep-tag}"),
        AUTHOR("Author", "author", "/authors/${author:ep-author}?names=ar&include=articleCount"),
        AUTHOR_IN_LIST("Author", "author", "/authors?names=ar&include=articleCount&ids=${author:ep-author}"),
        MEDIA("Media", "media", "/media/${media:ep-film}"),
        MEDIA_IN_LIST("Media", "media", "/media?ids=${media:ep-film}"),
        CAPTION("Caption", "caption", "/captions/${caption:ep-film/en}"),
        CAPTION_IN_LIST("Caption", "caption", "/captions?ids=${caption:ep-film/en}"),
        SITE("Site", "site", "/site?names=ar"),
        REDIRECT_IN_LIST("Redirect", "redirect", "/redirects?ids=${redirect:ep-former-slug}"),
        CORRECTION_IN_LIST("PublishedCorrection", "correction", "/corrections?section=ep-world/ep-europe"),
        COLLECTION("Collection", "collection", "/collections/ep-collection?names=ar&fields=id,slug,name,updatedAt,slots.name,"
                + "slots.items.headline,slots.items.summary,slots.items.lead,slots.items.overrides,slots.items.automatic,"
                + "slots.items.article.slug,slots.items.article.headline,menu"),
        COLLECTION_IN_LIST("CollectionSummary", "collection-in-list", "/collections?ids=${collection:ep-collection}");

        private final String schema;
        private final String file;
        private final String path;

        Representation(String schema, String file, String path) {
            this.schema = schema;
            this.file = file;
            this.path = path;
        }
    }

    @BeforeEach
    void write() throws IOException {
        if (isWritten) {
            return;
        }
        // Those of other tests.
        given().get("/api/v1/site").jsonPath().getList("menus.id", String.class)
                .forEach(menu -> Collections.patch(menu, Map.of("menu", List.<Object>of())).then().statusCode(200));
        var lines = MAPPER.readValue(FOLDER.resolve("content.json").toFile(), new TypeReference<List<Map<String, Object>>>() {});
        try {
            for (int i = 0; i < lines.size(); i++) {
                clock.set("2026-04-01T00:00:%02dZ".formatted(i));
                newsroom.write(List.of(lines.get(i)));
            }
        } finally {
            clock.reset();
        }
        isWritten = true;
    }

    @ParameterizedTest
    @EnumSource
    void responsesHaveTheValuesOfTheImport(Representation representation) throws IOException {
        var expected = expected(representation);
        var response = MAPPER.readTree(given().get("/api/v1" + resolved(representation.path)).then().statusCode(200)
                .extract().asString());
        assertThat(sorted(response.has("data") ? item(response.get("data"), expected) : response)).isEqualTo(sorted(expected));
    }

    /** Two equal values in one object could be swapped unnoticed. The slug of a root section is its path. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SECTION_IN_TREE")
    void valuesOfOneObjectAreDistinct(Representation representation) {
        assertDistinct(expected(representation), representation.file);
    }

    @Test
    void everyPropertyOfTheDocumentHasAValueInSomeResponse() {
        var seen = new PropertiesSeen(ServedDocument.get(), "Block");
        Stream.of(Representation.values()).forEach(each -> seen.add(each.schema, expected(each)));
        assertThat(seen.missing()).as("properties of schemas that no file in " + FOLDER + " has a value of").isEmpty();
    }

    private static JsonNode item(JsonNode data, JsonNode expected) {
        var key = expected.has("id") ? "id" : "version";
        return StreamSupport.stream(data.spliterator(), false).filter(item -> item.get(key).equals(expected.get(key)))
                .findFirst().orElseThrow();
    }

    private static void assertDistinct(JsonNode node, String place) {
        if (node.isObject()) {
            var scalars = node.properties().stream().map(Map.Entry::getValue)
                    .filter(value -> value.isValueNode() && !value.isNull()).map(JsonNode::asText).toList();
            assertThat(scalars).as(place).doesNotHaveDuplicates();
        }
        node.forEach(child -> assertDistinct(child, place));
    }

    private JsonNode expected(Representation representation) {
        try {
            return MAPPER.readTree(resolved(Files.readString(FOLDER.resolve(representation.file + ".json"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String resolved(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> value(match.group(1), match.group(2)));
    }

    private String value(String kind, String key) {
        var value = sql.value(VARYING.get(kind), key);
        return kind.startsWith("public") ? Instant.parse(value).toString() : value;
    }

    private static String sorted(JsonNode node) throws IOException {
        return MAPPER.writeValueAsString(MAPPER.treeToValue(node, Object.class));
    }
}
