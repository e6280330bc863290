package dev.dateline.editorial.collection;

import static dev.dateline.fixture.Collections.create;
import static dev.dateline.fixture.Collections.item;
import static dev.dateline.fixture.Collections.slot;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.Collections;
import dev.dateline.fixture.ConcurrentRequests;
import dev.dateline.fixture.Desk;
import dev.dateline.fixture.Sql;

/** Both sides agree after concurrent changes: a public collection has exactly the items whose articles are public. */
@QuarkusTest
class CollectionRaceTest {

    private static final int ROUNDS = 8;
    private static final String DIFFERENCES = """
            (SELECT i.collection_id, i.slot, i.position, i.article_id, i.headline FROM editorial.collection_item i
             JOIN delivery.article a ON a.id = i.article_id
             EXCEPT SELECT collection_id, slot, position, article_id, headline FROM delivery.collection_item)
            UNION ALL
            (SELECT collection_id, slot, position, article_id, headline FROM delivery.collection_item
             EXCEPT SELECT i.collection_id, i.slot, i.position, i.article_id, i.headline FROM editorial.collection_item i)""";

    @Inject
    Sql sql;

    @Test
    void publishingAnArticleThatIsAddedAtTheSameTime() {
        for (int i = 0; i < ROUNDS; i++) {
            var slug = "cr-added-" + i;
            var draft = Desk.draft("Cr added " + i, "slug", slug);
            var statuses = ConcurrentRequests.call(() -> draft.post("publish").statusCode(),
                    () -> create(slug, slot("top", item(slug, "headline", "Own"))).statusCode());
            assertThat(statuses).containsExactly(200, 201);
            assertThat(sql.rows(DIFFERENCES)).isEmpty();
            assertThat(sql.rows("SELECT FROM delivery.collection c JOIN delivery.collection_item i ON i.collection_id = c.id"
                    + " WHERE c.slug = ?", slug)).hasSize(1);
        }
    }

    @Test
    void changingACollectionWhileItsArticlesArePublishedAndUnpublished() {
        for (int i = 0; i < ROUNDS; i++) {
            var first = "cr-first-" + i;
            var second = "cr-second-" + i;
            var published = Desk.draft("Cr first " + i, "slug", first).after("publish");
            var draft = Desk.draft("Cr second " + i, "slug", second);
            String id = create("cr-changed-" + i, slot("top", item(first), item(second))).path("id");
            var changed = List.of(slot("top", item(second, "headline", "Own"), item(first)), slot("more", item(first)));
            var statuses = ConcurrentRequests.call(() -> published.post("unpublish").statusCode(),
                    () -> draft.post("publish").statusCode(),
                    () -> Collections.patch(id, Map.of("slots", changed)).statusCode());
            assertThat(statuses).containsOnly(200);
            assertThat(sql.rows(DIFFERENCES)).isEmpty();
        }
    }

    @Test
    void deletingACollectionWhileItsArticleIsPublished() {
        for (int i = 0; i < ROUNDS; i++) {
            var slug = "cr-deleted-" + i;
            var draft = Desk.draft("Cr deleted " + i, "slug", slug);
            String id = create(slug, slot("top", item(slug))).path("id");
            var statuses = ConcurrentRequests.call(() -> draft.post("publish").statusCode(),
                    () -> Collections.delete(id).statusCode());
            assertThat(statuses).containsExactly(200, 204);
            assertThat(sql.rows("SELECT FROM delivery.collection WHERE slug = ?", slug)).isEmpty();
        }
    }

    @Test
    void twoEditorsOfOneCollectionDoNotOverwriteEachOther() {
        for (int i = 0; i < ROUNDS; i++) {
            var created = create("cr-editors-" + i);
            var statuses = ConcurrentRequests.repeat(4, editor -> Desk.request().header("If-Match", created.header("ETag"))
                    .contentType("application/merge-patch+json").body(Map.of("name", "By editor " + editor))
                    .patch(created.header("Location")).statusCode());
            assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        }
    }
}
