package dev.dateline.delivery.article.version;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import dev.dateline.delivery.query.KeysetQuery;
import dev.dateline.delivery.query.PublishedData;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;

@ApplicationScoped
class ArticleVersionRepository implements PanacheRepositoryBase<ArticleVersion, ArticleVersion.Key> {

    private static final Map<String, Function<ArticleVersion, Object>> VALUES = Map.of("version", ArticleVersion::number);

    private final PublishedData data;

    ArticleVersionRepository(PublishedData data) {
        this.data = data;
    }

    Slice<ArticleVersion> list(UUID article, PageRequest request) {
        return data.list(KeysetQuery.of("article_version", "article_id")
                .wherePropertyIn("articleId", List.of(article)), request, ArticleVersion.class, VALUES,
                ArticleVersion::articleId);
    }

    Optional<ArticleVersion> find(UUID article, int number) {
        return findByIdOptional(new ArticleVersion.Key(article, number));
    }

    Optional<ArticleVersionBody> findBody(UUID article, int number) {
        return Optional.ofNullable(getEntityManager().find(ArticleVersionBody.class, new ArticleVersion.Key(article, number)));
    }
}
