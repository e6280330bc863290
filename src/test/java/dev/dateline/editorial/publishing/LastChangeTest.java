package dev.dateline.editorial.publishing;

import static dev.dateline.fixture.Newsroom.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.editorial.article.ArticleService;
import dev.dateline.editorial.tag.TagService;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;

/** When readers are told that something last changed. */
@QuarkusTest
class LastChangeTest {

    private static final String DAY = "2026-01-01T00:00:00Z";

    @Inject
    Newsroom newsroom;

    @Inject
    ArticleService articles;

    @Inject
    PublishingService publishing;

    @Inject
    TagService tags;

    @Inject
    Sql sql;

    @Test
    void aPublicationThatTookLongIsNoOlderThanTheOneItFollows() {
        newsroom.write(article("lc-piece", DAY));
        var former = QuarkusTransaction.requiringNew().call(() -> {
            articles.takenSlugs(Set.of("lc-begins-the-transaction"));
            newsroom.write(article("lc-piece", DAY, "headline", "Meanwhile"));
            var meanwhile = changedAt("lc-piece");
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
            var ids = tags.findAll(Set.of("lc-goes", "lc-stays"));
            newsroom.write(article("lc-merged", DAY, "headline", "Meanwhile", "tags",
                    List.of(Map.of("slug", "lc-goes"), Map.of("slug", "lc-stays"))));
            var meanwhile = changedAt("lc-merged");
            tags.merge(ids.get("lc-goes").id(), ids.get("lc-stays").id());
            return meanwhile;
        });
        assertThat(changedAt("lc-merged")).isAfter(former);
    }

    private Instant changedAt(String slug) {
        return Instant.parse(sql.value("SELECT to_json(changed_at AT TIME ZONE 'UTC') #>> '{}' || 'Z' FROM delivery.article "
                + "WHERE slug = ?", slug));
    }
}
