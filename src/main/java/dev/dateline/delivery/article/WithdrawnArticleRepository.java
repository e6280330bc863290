package dev.dateline.delivery.article;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class WithdrawnArticleRepository implements PanacheRepositoryBase<WithdrawnArticle, UUID> {

    boolean contains(UUID id) {
        return findById(id) != null;
    }

    boolean containsSlug(String slug) {
        return count("slug", slug) > 0;
    }
}
