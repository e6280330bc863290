package dev.dateline.editorial.imports.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.editorial.imports.EntryResult;
import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.MalformedFile;
import dev.dateline.fixture.Sql;

@QuarkusTest
class DryRunTest {

    private static final ImportOptions DRY = new ImportOptions("en", false, true, null, null, null);
    private static final String PUBLIC = "'status':'published','publishedAt':'2026-02-03T04:05:06Z'";
    private static final String COUNTS = "SELECT (SELECT count(*) FROM editorial.article), (SELECT count(*) FROM editorial.tag), "
            + "(SELECT count(*) FROM editorial.section), (SELECT count(*) FROM editorial.media), "
            + "(SELECT count(*) FROM editorial.unresolved_reference), (SELECT count(*) FROM delivery.article), "
            + "(SELECT count(*) FROM delivery.section), (SELECT count(*) FROM delivery.change)";

    @Inject
    Imported imported;

    @Inject
    Sql sql;

    @Test
    void reportsTheSameAsTheImportAndStoresNothing() {
        imported.lines("{'externalId':'dry-0','headline':'Known'," + PUBLIC + "}");
        // Later batches refer to resources of earlier ones.
        var lines = Stream.of(
                IntStream.range(0, 230).mapToObj(i -> "{'externalId':'dry-a" + i + "','headline':'Dry A','section':'dry-city',"
                        + "'tags':[{'slug':'dry-" + i % 3 + "'}],'media':[{'media':{'externalId':'dry-m" + i % 2 + "'}}],"
                        + PUBLIC + "}"),
                Stream.of("{'externalId':'dry-0','headline':'Known','status':'draft'}", "{'headlin':'x'}",
                        "{'externalId':'dry-a3','headline':'Changed'}",
                        "{'externalId':'dry-b','headline':'','section':'dry-citty'}",
                        "{'kind':'media','externalId':'dry-m0','url':'/dry.jpg'}",
                        "{'kind':'section','path':'dry-city','name':'City'}"))
                .flatMap(part -> part).toArray(String[]::new);
        var before = sql.value(COUNTS);

        var dry = imported.lines(DRY, lines);

        assertThat(sql.value(COUNTS)).isEqualTo(before);
        assertThat(sql.value("SELECT status FROM editorial.article WHERE external_id = 'dry-0'")).isEqualTo("PUBLISHED");
        var real = imported.lines(lines);
        assertThat(dry.report()).isEqualTo(real.report());
        assertThat(dry.findings()).isEqualTo(real.findings());
        assertThat(real.report().created()).isEqualTo(231);
        assertThat(real.report().unpublished()).isEqualTo(1);
        assertThat(real.notes()).isNotEmpty();
    }

    @Test
    void listsNoIdsOfWhatItCreates() {
        imported.lines("{'externalId':'dry-id','headline':'Known'}");

        var dry = imported.lines(DRY, "{'externalId':'dry-id','headline':'Changed'}",
                "{'externalId':'dry-twice','headline':'A','tags':[{'slug':'dry-twice'}]}",
                "{'externalId':'dry-twice','headline':'B'}", "{'externalId':'dry-twice','headline':'B'}",
                "{'kind':'tag','slug':'dry-twice'}");

        assertThat(dry.counts()).isEqualTo("1 2 2 0");
        assertThat(dry.entries().get(0).id()).isNotNull();
        assertThat(dry.entries().subList(1, 5)).extracting(EntryResult::id).containsOnlyNulls();
    }

    @Test
    void stopsAtAnEntryThatTheDatabaseRejects() {
        imported.lines("{'externalId':'dry-held','headline':'Held','slug':'dry-held'," + PUBLIC + "}");
        sql.rows("UPDATE editorial.article SET slug = 'dry-moved-on' WHERE external_id = 'dry-held' RETURNING id");

        assertThatThrownBy(() -> imported.lines(DRY, "{'kind':'tag','slug':'dry-held-tag'}",
                "{'externalId':'dry-wants','headline':'Wants it','slug':'dry-held'," + PUBLIC + "}"))
                .isInstanceOf(MalformedFile.class).hasMessageContaining("slug is taken");

        assertThat(sql.rows("SELECT FROM editorial.tag WHERE slug = 'dry-held-tag'")).isEmpty();
    }
}
