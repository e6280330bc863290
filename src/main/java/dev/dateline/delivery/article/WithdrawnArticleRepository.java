package dev.dateline.delivery.article;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.query.PublishedData;
import dev.dateline.delivery.query.SqlQuery;

/** Articles that are no longer public. */
@ApplicationScoped
class WithdrawnArticleRepository {

    private final PublishedData data;

    WithdrawnArticleRepository(PublishedData data) {
        this.data = data;
    }

    boolean contains(UUID id) {
        return exists("article_id = :value", id);
    }

    boolean containsSlug(String slug) {
        return exists("slug = :value", slug);
    }

    private boolean exists(String condition, Object value) {
        return data.find(SqlQuery.of("select from withdrawn_article where " + condition + " limit 1", Map.of("value", value)),
                row -> true).isPresent();
    }
}
