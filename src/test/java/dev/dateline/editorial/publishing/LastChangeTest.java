package dev.dateline.editorial.publishing;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.editorial.article.ArticleService;
import dev.dateline.editorial.replacement.Replacements;
import dev.dateline.editorial.tag.TagRepository;
import dev.dateline.fixture.AdminKey;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;
import dev.dateline.vocabulary.ResourceKind;

/** When readers are told that something last changed. */
@QuarkusTest
class LastChangeTest {

    private static final String DAY = "2026-01-01T00:00:00Z";
    private static final String BY_SLUG = "/api/v1/articles/by-slug/";

    @Inject
    Newsroom newsroom;

    @Inject
    ArticleService articles;

    @Inject
    PublishingService publishing;

    @Inject
    TagRepository tags;

    @Inject
    Replacements replacements;

    @Inject
    Sql sql;

    @Test
    void aPublicationThatTookLongIsNoOlderThanTheOneItFollows() {
        newsroom.write(article("lc-piece", DAY));
        var former = QuarkusTransaction.requiringNew().call(() -> {
            articles.takenSlugs(Set.of("lc-begins-the-transaction"));
            newsroom.write(article("lc-piece", DAY, "headline", "Meanwhile"));
            var meanwhile = changedAt("lc-piece");
            sql.rows("UPDATE editorial.article SET kicker = 'Changed' WHERE slug = 'lc-piece' RETURNING id");
            publishing.publish(articles.findAll(Set.of("lc-piece")).values());
            return meanwhile;
        });
        assertThat(changedAt("lc-piece")).isAfter(former);
    }

    @Test
    void aVersionIsNotSupersededBeforeItIsPublic() {
        newsroom.write(article("lc-versions", DAY));
        QuarkusTransaction.requiringNew().run(() -> {
            articles.takenSlugs(Set.of("lc-begins-the-transaction"));
            newsroom.write(article("lc-versions", DAY, "headline", "Meanwhile"));
            sql.rows("UPDATE editorial.article SET version = 3 WHERE slug = 'lc-versions' RETURNING id");
            publishing.publish(articles.findAll(Set.of("lc-versions")).values());
        });
        assertThat(sql.rows("""
                SELECT v.version, v.public_from <= v.public_until FROM delivery.superseded_version v
                JOIN delivery.article a ON a.id = v.article_id WHERE a.slug = 'lc-versions' ORDER BY v.version"""))
                .containsExactly("1|t", "2|t");
    }

    @Test
    void aMergerThatTookLongIsNoOlderThanWhatWasPublishedMeanwhile() {
        newsroom.write(article("lc-merged", DAY, "tags", List.of(Map.of("slug", "lc-goes"), Map.of("slug", "lc-stays"))));
        var former = QuarkusTransaction.requiringNew().call(() -> {
            var ids = tags.findByNames(Set.of("lc-goes", "lc-stays"));
            newsroom.write(article("lc-merged", DAY, "headline", "Meanwhile", "tags",
                    List.of(Map.of("slug", "lc-goes"), Map.of("slug", "lc-stays"))));
            var meanwhile = changedAt("lc-merged");
            replacements.replace(ResourceKind.TAG, ids.get("lc-goes").id(), ids.get("lc-stays").id());
            return meanwhile;
        });
        assertThat(changedAt("lc-merged")).isAfter(former);
    }

    @Test
    void aNewNameFurtherUpIsNewsForTheArticlesBelow() {
        newsroom.write(line("kind", "section", "path", "lc-world", "name", "World"),
                line("kind", "section", "path", "lc-world/lc-europe", "name", "Europe"),
                line("kind", "section", "path", "lc-city", "name", "City"),
                article("lc-primary", DAY, "section", "lc-world/lc-europe"),
                article("lc-further", DAY, "section", "lc-city", "sections", List.of("lc-world/lc-europe")));
        anHourPasses("lc-%");
        var primary = seen("lc-primary");
        var further = seen("lc-further");

        newsroom.write(line("kind", "section", "path", "lc-world", "name", "The World"));

        given().header("If-Modified-Since", primary).get(BY_SLUG + "lc-primary").then().statusCode(200)
                .body("section.breadcrumb.name", contains("The World", "Europe"));
        given().header("If-Modified-Since", further).get(BY_SLUG + "lc-further").then().statusCode(200);
        given().header("If-Modified-Since", seen("lc-primary")).get(BY_SLUG + "lc-primary").then().statusCode(304);
    }

    @Test
    void aSectionThatMovesAwayIsNewsForTheArticlesBelow() {
        newsroom.write(line("kind", "section", "path", "lm-world/lm-europe/lm-north"),
                line("kind", "section", "path", "lm-old"),
                article("lm-piece", DAY, "section", "lm-world/lm-europe/lm-north"));
        anHourPasses("lm-%");
        var seen = seen("lm-piece");

        given().header("Authorization", AdminKey.bearer()).header("If-Match", "*").contentType("application/json")
                .body(Map.of("parent", id("lm-old"))).post("/manage/v1/sections/" + id("lm-world/lm-europe") + "/move")
                .then().statusCode(200);

        given().header("If-Modified-Since", seen).get(BY_SLUG + "lm-piece").then().statusCode(200);
    }

    @Test
    void aSectionSavedAsItIsIsNoNews() {
        newsroom.write(line("kind", "section", "path", "ls-world", "name", "World"),
                line("kind", "section", "path", "ls-world/ls-europe", "name", "Europe"));
        anHourPasses("ls-%");
        var before = sections("ls-%");

        newsroom.write(line("kind", "section", "path", "ls-world", "name", "World"),
                article("ls-piece", DAY, "section", "ls-world/ls-europe"));
        assertThat(sections("ls-%")).isEqualTo(before);

        newsroom.write(line("kind", "section", "path", "ls-world/ls-europe", "name", "All of Europe"));
        assertThat(sections("ls-world")).isEqualTo(before.subList(0, 1));
        assertThat(sections("ls-%")).isNotEqualTo(before);
    }

    private String id(String path) {
        return sql.value("SELECT id FROM editorial.section WHERE path = ?", path);
    }

    private List<String> sections(String pattern) {
        return sql.rows("SELECT path, changed_at FROM delivery.section WHERE path LIKE ? ORDER BY path", pattern);
    }

    private static String seen(String slug) {
        return given().get(BY_SLUG + slug).then().statusCode(200).extract().header("Last-Modified");
    }

    /** Dates are told to the second only. */
    private void anHourPasses(String pattern) {
        sql.rows("UPDATE delivery.article SET changed_at = changed_at - interval '1 hour' WHERE slug LIKE ? RETURNING id",
                pattern);
        sql.rows("UPDATE delivery.section SET changed_at = changed_at - interval '1 hour' WHERE path LIKE ? RETURNING id",
                pattern);
    }

    private Instant changedAt(String slug) {
        return Instant.parse(sql.value("SELECT to_json(changed_at AT TIME ZONE 'UTC') #>> '{}' || 'Z' FROM delivery.article "
                + "WHERE slug = ?", slug));
    }
}
