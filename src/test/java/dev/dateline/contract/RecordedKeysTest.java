package dev.dateline.contract;

import static dev.dateline.fixture.Collections.filled;
import static dev.dateline.fixture.Collections.item;
import static dev.dateline.fixture.Collections.slot;
import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.delivery.cache.NodeCaches;
import dev.dateline.fixture.Collections;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.PlainHttp;
import dev.dateline.fixture.Sql;

/** Every response that is stored has a key for each resource that it contains. */
@QuarkusTest
class RecordedKeysTest {

    private static final String DAY = "2026-01-01T00:00:00Z";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    /** The key that every change of a resource of the kind affects. */
    private static final Map<String, String> LISTS = Map.of("section", "sections", "tag", "tags", "author", "authors", "media",
            "media", "caption", "captions", "correction", "corrections", "article", "list:all", "collection",
            "collections",
            "redirect", "redirects");
    private static final Set<String> NOT_SHOWN = Set.of("parentId", "mediaId", "targetId");
    private static final Set<String> NOT_STORED = Set.of("/api/v1/changes", "/api/v1/changes/stream");

    @Inject
    Newsroom newsroom;

    @Inject
    NodeCaches caches;

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    @Test
    void storedResponsesHaveTheKeysOfAllTheirResources() throws IOException {
        write();
        caches.clear();
        var urls = urls();
        var paths = new OpenApiDocument(ServedDocument.get()).operations().keySet().stream()
                .filter(operation -> operation.startsWith("GET /api/")).map(operation -> operation.substring(4))
                .filter(path -> !NOT_STORED.contains(path)).collect(Collectors.toSet());
        assertThat(urls.keySet()).isEqualTo(paths);
        var kinds = kinds();
        for (var each : urls.values()) {
            for (var url : each) {
                var response = PlainHttp.get(url);
                assertThat(response.statusCode()).as(url).isEqualTo(200);
                assertThat(PlainHttp.header(response, "Cache-Status")).as(url).isEqualTo("dateline; fwd=uri-miss; stored");
                var keys = Set.of(PlainHttp.header(response, "Surrogate-Key").split(" "));
                for (var id : ids(json.readTree(response.body()))) {
                    assertThat(keys).as("%s: %s %s", url, kinds.get(id), id).containsAnyElementsOf(keys(id, kinds));
                }
            }
        }
    }

    private void write() {
        newsroom.write(line("kind", "section", "path", "rk-city/rk-port", "name", "Port"),
                line("kind", "media", "externalId", "rk-portrait", "url", "https://example.org/rk-p.jpg", "captions",
                        List.of(Map.of("language", "en", "text", "Portrait"))),
                line("kind", "author", "slug", "rk-nell", "name", "Nell", "portrait", "rk-portrait"),
                full("rk-one", "corrections", List.of(Map.of("at", DAY, "text", "Corrected.")), "body",
                        "<p><a href=\"/api/v1/articles/by-slug/rk-two\">a</a></p>"),
                full("rk-two", "language", "de"));
        newsroom.write(full("rk-one", "headline", "Second version", "corrections",
                List.of(Map.of("at", DAY, "text", "Corrected.")), "body",
                "<p><a href=\"/api/v1/articles/by-slug/rk-two\">a</a></p>"));
        Collections.create(Map.of("slug", "rk-menu", "name", "Menu", "menu", List.of(Map.of("section", Map.of("path", "rk-city")),
                Map.of("tag", Map.of("slug", "rk-tag"))))).then().statusCode(201);
        Collections.create("rk-collection", filled(slot("top", item("rk-one", "media", Map.of("externalId", "rk-portrait"))), 5,
                "section", "rk-city"), filled(slot("more"), 5, "tag", List.of("rk-tag"), "type", List.of("article")));
    }

    private static Map<String, Object> full(String slug, Object... more) {
        var line = article(slug, DAY, "section", "rk-city/rk-port", "sections", List.of("rk-further"),
                "tags", List.of(Map.of("slug", "rk-tag")), "authors", List.of(Map.of("slug", "rk-nell")),
                "media", List.of(Map.of("role", "lead", "media", Map.of("url", "https://example.org/rk-l.jpg", "captions",
                        List.of(Map.of("language", "en", "text", "Lead"))))),
                "translationGroup", "rk-group", "formerSlugs", List.of(slug + "-0"));
        line.putAll(line(more));
        return line;
    }

    /** By path in the document. */
    private Map<String, List<String>> urls() {
        var article = sql.value("SELECT id FROM delivery.article WHERE slug = 'rk-one'");
        var section = sql.value("SELECT id FROM delivery.section WHERE path = 'rk-city/rk-port'");
        var tag = sql.value("SELECT id FROM delivery.tag WHERE slug = 'rk-tag'");
        var author = sql.value("SELECT id FROM delivery.author WHERE slug = 'rk-nell'");
        var media = sql.value("SELECT id FROM delivery.media WHERE url = 'https://example.org/rk-l.jpg'");
        var caption = sql.value("SELECT id FROM delivery.caption WHERE media_id = ?::uuid", media);
        var everything = "include=details,body,media,authors,translations,related&body=blocks";
        var one = "include=authors,related&body=blocks";
        var list = "/api/v1/articles?" + everything;
        return Map.ofEntries(
                entry("/api/v1/articles", List.of("/api/v1/articles", list, list + "&section=rk-city", list + "&tag=rk-tag",
                        list + "&author=rk-nell", list + "&media=" + media, list + "&language=de", list + "&type=article",
                        list + "&ids=" + article, list + "&tag.all=rk-tag&q=about&highlight=true", list + "&tag=rk-none",
                        "/api/v1/articles?facets=section,tag,author,type,language&count=exact&limit=1")),
                entry("/api/v1/articles/{id}", List.of("/api/v1/articles/" + article + "?" + one)),
                entry("/api/v1/articles/by-slug/{slug}", List.of("/api/v1/articles/by-slug/rk-one?" + one)),
                entry("/api/v1/articles/{id}/related", List.of("/api/v1/articles/" + article + "/related")),
                entry("/api/v1/articles/{id}/neighbours", List.of("/api/v1/articles/" + article + "/neighbours")),
                entry("/api/v1/articles/{id}/versions", List.of("/api/v1/articles/" + article + "/versions")),
                entry("/api/v1/articles/{id}/versions/{version}",
                        List.of("/api/v1/articles/" + article + "/versions/1?body=blocks",
                                "/api/v1/articles/" + article + "/versions/2?fields=headline")),
                entry("/api/v1/sections",
                        List.of("/api/v1/sections", "/api/v1/sections?view=tree&include=articleCount,featured")),
                entry("/api/v1/sections/{id}", List.of("/api/v1/sections/" + section)),
                entry("/api/v1/sections/by-path/{path}",
                        List.of("/api/v1/sections/by-path/rk-city?include=articleCount,featured")),
                entry("/api/v1/suggest", List.of("/api/v1/suggest?q=rk")),
                entry("/api/v1/tags", List.of("/api/v1/tags?limit=100", "/api/v1/tags?sort=-articleCount")),
                entry("/api/v1/tags/{id}", List.of("/api/v1/tags/" + tag)),
                entry("/api/v1/tags/by-slug/{slug}", List.of("/api/v1/tags/by-slug/rk-tag")),
                entry("/api/v1/authors", List.of("/api/v1/authors?limit=100", "/api/v1/authors?include=articleCount")),
                entry("/api/v1/authors/{id}", List.of("/api/v1/authors/" + author)),
                entry("/api/v1/authors/by-slug/{slug}", List.of("/api/v1/authors/by-slug/rk-nell")),
                entry("/api/v1/media", List.of("/api/v1/media?limit=100")),
                entry("/api/v1/media/{id}", List.of("/api/v1/media/" + media)),
                entry("/api/v1/media/{id}/captions", List.of("/api/v1/media/" + media + "/captions")),
                entry("/api/v1/collections", List.of("/api/v1/collections?limit=100")),
                entry("/api/v1/collections/{slug}", List.of("/api/v1/collections/rk-collection",
                        "/api/v1/collections/rk-collection?" + everything, "/api/v1/collections/rk-menu")),
                entry("/api/v1/captions", List.of("/api/v1/captions?limit=100", "/api/v1/captions?media=" + media)),
                entry("/api/v1/corrections", List.of("/api/v1/corrections?limit=100",
                        "/api/v1/corrections?section=rk-city&type=correction", "/api/v1/corrections?section=rk-none")),
                entry("/api/v1/site", List.of("/api/v1/site")),
                entry("/api/v1/redirects", List.of("/api/v1/redirects?limit=100", "/api/v1/redirects?resource=tag")),
                entry("/api/v1/batch", List.of("/api/v1/batch?get=/api/v1/articles?limit=7&get=/api/v1/tags?limit=99")),
                entry("/api/v1/captions/{id}", List.of("/api/v1/captions/" + caption)));
    }

    /** Of all public resources, by id; captions have the id of their media item. */
    private Map<String, String> kinds() {
        var kinds = new HashMap<String, String>();
        for (var table : LISTS.keySet()) {
            sql.rows("SELECT id FROM delivery." + table).forEach(id -> kinds.put(id, table));
        }
        return kinds;
    }

    /** One of these is needed. */
    private List<String> keys(String id, Map<String, String> kinds) {
        var kind = kinds.get(id);
        assertThat(kind).as(id).isNotNull();
        return kind.equals("caption")
                ? List.of("captions", "media",
                        "media:" + sql.value("SELECT media_id FROM delivery.caption WHERE id = ?::uuid", id))
                : List.of(kind + ":" + id, LISTS.get(kind));
    }

    /**
     * All ids in a response, except those of ancestors, whose changes change the section, of the media of captions, and of the
     * targets of redirects.
     */
    private static List<String> ids(JsonNode node) {
        var found = new ArrayList<String>();
        if (node.isTextual() && ID.matcher(node.textValue()).matches()) {
            found.add(node.textValue());
        }
        if (node.isArray()) {
            node.forEach(element -> found.addAll(ids(element)));
        }
        node.properties().stream().filter(property -> !property.getKey().equals("breadcrumb")
                && !NOT_SHOWN.contains(property.getKey()))
                .forEach(property -> found.addAll(ids(property.getValue())));
        return found;
    }
}
