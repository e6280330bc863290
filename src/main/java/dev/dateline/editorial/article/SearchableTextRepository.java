package dev.dateline.editorial.article;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class SearchableTextRepository implements PanacheRepositoryBase<SearchableText, UUID> {

    void save(Article article, String vector) {
        if (article.version() == 1) {
            persist(new SearchableText(article, vector));
        } else {
            findById(article.id()).change(article, vector);
        }
    }
}
