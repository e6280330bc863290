package dev.dateline.editorial.imports.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.Finding.NoteCode;
import dev.dateline.editorial.media.MediaContent;
import dev.dateline.editorial.media.MediaService;
import dev.dateline.fixture.Desk;
import dev.dateline.fixture.Sql;
import dev.dateline.vocabulary.MediaType;

/** Articles and authors that are imported before the media items that they refer to. */
@QuarkusTest
class UnresolvedReferenceTest {

    private static final String PUBLIC = "'status':'published','publishedAt':'2026-02-03T04:05:06Z'";

    @Inject
    Imported imported;

    @Inject
    Sql sql;

    @Inject
    DataSource dataSource;

    @Inject
    MediaService media;

    @Test
    void completesAPublishedArticleWhenItsLeadIsImportedLater() {
        var article = "{'externalId':'late-1','headline':'Late lead','slug':'late-lead','media':["
                + "{'media':{'externalId':'late-m1'},'caption':'Own words'}]," + PUBLIC + "}";

        var first = imported.lines("{'kind':'tag','slug':'late-tag'}", article);

        assertThat(first.counts()).isEqualTo("2 0 0 0");
        assertThat(first.notes()).extracting(Finding::code, Finding::line, Finding::item, Finding::field, Finding::value)
                .containsExactly(tuple(NoteCode.REFERENCE_UNRESOLVED, 2L, "late-1", "media[0].media.externalId", "late-m1"));
        assertThat(usages("late-lead")).isEmpty();

        assertThat(imported.lines(article).notes()).hasSize(1);
        var second = imported.lines("{'kind':'media','externalId':'late-m1','url':'/late-1.jpg'}");

        assertThat(second.notes()).isEmpty();
        assertThat(usages("late-lead")).containsExactly("/late-1.jpg LEAD Own words");
        assertThat(imported.lines(article).notes()).isEmpty();
        assertThat(sql.value("SELECT version, published_version FROM editorial.article WHERE external_id = 'late-1'"))
                .isEqualTo("2|2");
    }

    @Test
    void doesNotReportReferencesThatALaterLineResolves() {
        var run = imported.lines("{'kind':'author','slug':'late-ada','portrait':'late-m2'}",
                "{'externalId':'late-2','headline':'Late picture','slug':'late-picture','authors':[{'slug':'late-ada'}],'media':["
                        + "{'media':{'externalId':'late-m2'}}]," + PUBLIC + "}",
                "{'kind':'media','externalId':'late-m2','url':'/late-2.jpg'}");

        assertThat(run.findings()).isEmpty();
        assertThat(usages("late-picture")).containsExactly("/late-2.jpg LEAD null");
        assertThat(given().get("/api/v1/authors/by-slug/late-ada").<String>path("portrait.url")).isEqualTo("/late-2.jpg");
    }

    @Test
    void keepsTheOrderOfUsagesInAnyOrderOfImport() {
        imported.lines("{'kind':'media','externalId':'order-c','url':'/c.jpg'}",
                "{'externalId':'late-3','headline':'In order','slug':'late-in-order','media':[{'media':{'externalId':'order-a'}},"
                        + "{'media':{'externalId':'order-b'}},{'media':{'externalId':'order-c'}},"
                        + "{'media':{'externalId':'order-d'}}]," + PUBLIC + "}");
        assertThat(usages("late-in-order")).containsExactly("/c.jpg INLINE null");

        imported.lines("{'kind':'media','externalId':'order-b','url':'/b.jpg'}");
        imported.lines("{'kind':'media','externalId':'order-d','url':'/d.jpg'}");
        assertThat(usages("late-in-order")).containsExactly("/b.jpg INLINE null", "/c.jpg INLINE null", "/d.jpg INLINE null");

        imported.lines("{'kind':'media','externalId':'order-a','url':'/a.jpg'}");
        assertThat(usages("late-in-order")).containsExactly("/a.jpg LEAD null", "/b.jpg INLINE null", "/c.jpg INLINE null",
                "/d.jpg INLINE null");
    }

    @Test
    void ignoresAReferenceThatTheArticleNoLongerHas() {
        imported.lines("{'externalId':'late-4','headline':'Changed','slug':'late-changed','media':["
                + "{'media':{'externalId':'late-m4'}}]," + PUBLIC + "}");
        imported.lines("{'externalId':'late-4','headline':'Changed','slug':'late-changed'," + PUBLIC + "}");

        imported.lines("{'kind':'media','externalId':'late-m4','url':'/late-4.jpg'}");

        assertThat(usages("late-changed")).isEmpty();
        assertThat(sql.rows("SELECT FROM editorial.unresolved_reference WHERE external_id = 'late-m4'")).isEmpty();
    }

    @Test
    void keepsTheLeadThatAnEditorHasChosenMeanwhile() {
        imported.lines("{'kind':'media','externalId':'late-chosen','url':'/late-chosen.jpg'}",
                "{'externalId':'late-n','headline':'Chosen','slug':'late-n','media':[{'media':{'externalId':'late-n6'}},"
                        + "{'media':{'externalId':'late-n8'}}]," + PUBLIC + "}");
        new Desk.Copy(sql.value("SELECT id FROM editorial.article WHERE external_id = 'late-n'"), null).reread()
                .patch(Map.of("media", List.of(Map.of("externalId", "late-chosen", "role", "lead")))).then().statusCode(200);

        var run = imported.lines("{'kind':'media','externalId':'late-n6','url':'/late-n6.jpg'}",
                "{'kind':'media','externalId':'late-n8','url':'/late-n8.jpg'}");

        assertThat(run.counts()).isEqualTo("2 0 0 0");
        assertThat(sql.rows("SELECT m.url, u.role FROM editorial.article_media u JOIN editorial.article a ON a.id = u.article_id"
                + " JOIN editorial.media m ON m.id = u.media_id WHERE a.slug = 'late-n' ORDER BY u.position"))
                .containsExactlyInAnyOrder("/late-chosen.jpg|LEAD", "/late-n8.jpg|INLINE");
        assertThat(sql.rows("SELECT FROM editorial.unresolved_reference WHERE external_id IN ('late-n6', 'late-n8')")).isEmpty();
    }

    @Test
    void doesNotPublishADraftThatItCompletes() {
        imported.lines("{'externalId':'late-5','headline':'Draft','slug':'late-draft','media':["
                + "{'media':{'externalId':'late-m5'}}]}");

        imported.lines("{'kind':'media','externalId':'late-m5','url':'/late-5.jpg'}");

        assertThat(sql.value("""
                SELECT a.status, m.url FROM editorial.article a JOIN editorial.article_media u ON u.article_id = a.id
                JOIN editorial.media m ON m.id = u.media_id WHERE a.external_id = 'late-5'""")).isEqualTo("DRAFT|/late-5.jpg");
        assertThat(usages("late-draft")).isEmpty();
    }

    @Test
    void resolvesAReferenceToAnItemThatAnotherImportStoresAtTheSameTime() throws Exception {
        var article = "{'externalId':'late-6','headline':'At once','slug':'late-at-once','media':["
                + "{'media':{'externalId':'late-m6'}}]," + PUBLIC + "}";
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // The import of the article waits after it has looked up the item without finding it.
            statement.execute("LOCK TABLE editorial.unresolved_reference IN SHARE ROW EXCLUSIVE MODE");
            var first = CompletableFuture.supplyAsync(() -> imported.lines(article));
            await().until(() -> sql.waiting("editorial.unresolved_reference") > 0);
            imported.lines("{'kind':'media','externalId':'late-m6','url':'/late-6.jpg'}");
            connection.rollback();
            assertThat(first.get().notes()).isEmpty();
        }

        assertThat(usages("late-at-once")).containsExactly("/late-6.jpg LEAD null");
    }

    @Test
    void resolvesAReferenceThatAnInterruptedImportHasLeft() {
        imported.lines("{'externalId':'late-7','headline':'Left over','slug':'late-left-over','media':["
                + "{'media':{'externalId':'late-m7'}}]," + PUBLIC + "}");
        QuarkusTransaction.requiringNew()
                .run(() -> media.create(null, new MediaContent("late-m7", MediaType.IMAGE, "/late-7.jpg", null, null,
                        null, null, null, null, null, null, "en", List.of())));

        imported.lines("{'kind':'tag','slug':'late-other-tag'}");

        assertThat(usages("late-left-over")).containsExactly("/late-7.jpg LEAD null");
    }

    private List<String> usages(String slug) {
        return sql.rows("""
                SELECT concat_ws(' ', m.url, u.role, coalesce(u.caption, 'null')) FROM delivery.article_media u
                JOIN delivery.media m ON m.id = u.media_id JOIN delivery.article a ON a.id = u.article_id
                WHERE a.slug = ? ORDER BY u.position""", slug);
    }
}
