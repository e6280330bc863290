package dev.dateline.database;

import static dev.dateline.fixture.Newsroom.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.Collections;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;

@QuarkusTest
class PreviewSchemaTest {

    private static final String PUBLISHED = "2026-01-01T00:00:00Z";

    @Inject
    Sql sql;

    @Inject
    Newsroom newsroom;

    @Test
    void viewsHaveTheColumnsOfTheirTables() {
        var tables = sql.rows("SELECT tablename FROM pg_tables WHERE schemaname = 'delivery'");

        assertThat(tables).contains("article", "article_tag", "superseded_version");
        assertThat(tables).allSatisfy(table -> assertThat(columns("preview", table)).as(table)
                .isEqualTo(columns("delivery", table)));
    }

    private List<String> columns(String schema, String table) {
        return sql.rows("""
                SELECT column_name, udt_name FROM information_schema.columns WHERE table_schema = ? AND table_name = ?
                ORDER BY column_name""", schema, table);
    }

    @Test
    void publishedRowsEqualThoseOfThePreview() {
        newsroom.write(fullArticle("pv-full", "Before"));
        newsroom.write(fullArticle("pv-full", "After"));
        Collections.create("pv-full", Collections.slot("top", Collections.item("pv-full", "headline", "Own")));
        var id = sql.value("SELECT id FROM delivery.article WHERE slug = 'pv-full'");
        var tables = sql.rows("""
                SELECT table_name FROM information_schema.columns
                WHERE table_schema = 'delivery' AND column_name = 'article_id' AND table_name IN
                    (SELECT tablename FROM pg_tables WHERE schemaname = 'delivery')""");

        assertThat(rows("preview.article", "id", id)).hasSize(1).isEqualTo(rows("delivery.article", "id", id))
                .isEqualTo(rows("projection.article", "id", id));
        assertThat(tables).hasSizeGreaterThan(10).allSatisfy(table -> assertThat(rows("preview." + table, "article_id", id))
                .as(table).hasSize(table.equals("withdrawn_article") ? 0 : table.endsWith("_section") ? 3 : 1)
                .containsExactlyInAnyOrderElementsOf(rows("delivery." + table, "article_id", id)));
        var projected = tables.stream()
                .filter(table -> !sql.value("SELECT to_regclass('projection.' || ?)", table).equals("null")).toList();
        assertThat(projected).hasSizeGreaterThan(7).allSatisfy(table -> assertThat(rows("projection." + table, "article_id", id))
                .as(table).containsExactlyInAnyOrderElementsOf(rows("delivery." + table, "article_id", id)));
        assertThat(rows("preview.former_address", "target_id", id)).hasSize(1)
                .isEqualTo(rows("delivery.former_address", "target_id", id));
    }

    private static Map<String, Object> fullArticle(String slug, String headline) {
        return article(slug, PUBLISHED, "headline", headline, "section", slug + "-a/b", "sections", List.of(slug + "-c"),
                "tags", List.of(Map.of("slug", slug + "-tag")), "authors", List.of(Map.of("slug", slug + "-author")),
                "media", List.of(Map.of("media", Map.of("url", "https://example.org/" + slug + ".jpg"))),
                "corrections", List.of(Map.of("at", PUBLISHED, "text", "Corrected.")), "formerSlugs", List.of(slug + "-former"),
                "urls", List.of("https://example.org/" + slug), "updatedAt", PUBLISHED);
    }

    /** Without the times at which a row was written. */
    private List<String> rows(String table, String key, String id) {
        return sql.rows(
                "SELECT to_jsonb(r) - 'changed_at' - 'version_since' - 'differs' FROM " + table + " r WHERE " + key
                        + " = ?::uuid",
                id);
    }

    @Test
    void leavesUnchangedLinksInPlace() {
        newsroom.write(fullArticle("pv-links", "Before"));
        var before = links("pv-links");

        newsroom.write(fullArticle("pv-links", "After"));

        assertThat(sql.value("SELECT headline FROM delivery.article WHERE slug = 'pv-links'")).isEqualTo("After");
        assertThat(before).hasSize(6);
        assertThat(links("pv-links")).isEqualTo(before);
    }

    /** Where the rows are stored, which changes when one is written. */
    private List<String> links(String slug) {
        return sql.rows("""
                SELECT l.ctid FROM delivery.article_section l JOIN delivery.article a ON a.id = l.article_id WHERE a.slug = ?
                UNION ALL
                SELECT l.ctid FROM delivery.article_tag l JOIN delivery.article a ON a.id = l.article_id WHERE a.slug = ?
                UNION ALL
                SELECT l.ctid FROM delivery.article_media l JOIN delivery.article a ON a.id = l.article_id WHERE a.slug = ?
                UNION ALL
                SELECT l.ctid FROM delivery.article_body l JOIN delivery.article a ON a.id = l.article_id WHERE a.slug = ?""",
                slug, slug, slug, slug);
    }

    @Test
    void removesAndAddsLinksThatChanged() {
        newsroom.write(fullArticle("pv-changed", "Before"));
        newsroom.write(article("pv-changed", PUBLISHED, "tags",
                List.of(Map.of("slug", "pv-changed-new"), Map.of("slug", "pv-changed-tag"))));

        assertThat(sql.rows("""
                SELECT t.slug, l.position FROM delivery.article_tag l JOIN delivery.tag t ON t.id = l.tag_id
                JOIN delivery.article a ON a.id = l.article_id WHERE a.slug = 'pv-changed' ORDER BY l.position"""))
                .containsExactly("pv-changed-new|0", "pv-changed-tag|1");
        for (var table : List.of("article_section", "article_author", "article_media")) {
            assertThat(sql.rows("SELECT FROM delivery." + table + " l JOIN delivery.article a ON a.id = l.article_id "
                    + "WHERE a.slug = 'pv-changed'")).as(table).isEmpty();
        }
    }

    @Test
    void showsEveryWorkingCopyExceptTrashedOnes() {
        newsroom.write(article("pv-draft", PUBLISHED, "status", "draft"),
                article("pv-scheduled", "2126-01-01T00:00:00Z", "status", "scheduled"),
                article("pv-trashed", PUBLISHED, "status", "trashed"));

        assertThat(sql.rows("SELECT slug FROM preview.article WHERE slug IN ('pv-draft', 'pv-scheduled', 'pv-trashed')"))
                .containsExactlyInAnyOrder("pv-draft", "pv-scheduled");
        assertThat(sql.rows("SELECT FROM delivery.article WHERE slug IN ('pv-draft', 'pv-scheduled', 'pv-trashed')"))
                .isEmpty();
    }
}
