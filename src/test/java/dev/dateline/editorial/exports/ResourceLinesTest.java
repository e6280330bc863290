package dev.dateline.editorial.exports;

import static dev.dateline.fixture.Collections.filled;
import static dev.dateline.fixture.Collections.item;
import static dev.dateline.fixture.Collections.slot;
import static dev.dateline.fixture.Newsroom.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.editorial.imports.ImportedCollection;
import dev.dateline.fixture.Collections;
import dev.dateline.fixture.LoggedSql;
import dev.dateline.fixture.Newsroom;

@QuarkusTest
class ResourceLinesTest {

    @Inject
    Newsroom newsroom;

    @Inject
    ExportRepository repository;

    @Inject
    ResourceLines lines;

    @Test
    void readsAllCollectionsOfAPageWithTheSameStatements() {
        for (var name : List.of("rl-one", "rl-two", "rl-three")) {
            newsroom.write(article(name, "2026-01-01T08:00:00Z", "section", name));
            Collections.create(Map.of("slug", name, "name", name, "menu", List.of(Map.of("section", Map.of("path", name))),
                    "slots", List.of(slot("top", item(name)), filled(slot("rest"), 3, "section", name)))).then()
                    .statusCode(201);
        }
        var one = LoggedSql.during(() -> convert("rl-o", 1));
        var all = LoggedSql.during(() -> assertThat(convert("rl-o", 3)).extracting(ImportedCollection::slug)
                .containsExactly("rl-one", "rl-three", "rl-two"));
        assertThat(all).hasSameSizeAs(one);
    }

    @Test
    void keepsWhatEachCollectionContains() {
        newsroom.write(article("rl-a", "2026-01-01T08:00:00Z"), article("rl-b", "2026-01-01T08:00:00Z"));
        Collections.create("rl-x", slot("first", item("rl-a"), item("rl-b")), slot("second")).then().statusCode(201);
        Collections.create("rl-y", slot("first", item("rl-b"))).then().statusCode(201);
        Collections.create("rl-z").then().statusCode(201);
        assertThat(convert("rl-v", 3)).extracting(collection -> collection.slots().stream()
                .map(slot -> slot.name() + slot.items().size()).toList())
                .containsExactly(List.of("first2", "second0"), List.of("first1"), List.of());
    }

    private List<ImportedCollection> convert(String after, int atMost) {
        return QuarkusTransaction.requiringNew().call(() -> lines.ofCollections(repository.listCollections(after, atMost)))
                .stream()
                .map(ImportedCollection.class::cast).toList();
    }
}
