package dev.dateline.editorial.article.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.article.ArticleListRepository;
import dev.dateline.http.page.Order;

/** The values of the parameter {@code sort}. */
@Schema(name = "ManagedArticleSort", description = "Sort orders of working copies; a minus means descending. Articles"
        + " without `publishedAt` are sorted like those published last.")
enum ArticleSort {
    @JsonProperty("-savedAt") LATEST_SAVED(ArticleListRepository.LATEST_SAVED),
    @JsonProperty("savedAt") EARLIEST_SAVED(ArticleListRepository.EARLIEST_SAVED),
    @JsonProperty("-publishedAt") NEWEST(ArticleListRepository.NEWEST),
    @JsonProperty("publishedAt") OLDEST(ArticleListRepository.OLDEST),
    @JsonProperty("-updatedAt") LATEST_UPDATED(ArticleListRepository.LATEST_UPDATED),
    @JsonProperty("updatedAt") EARLIEST_UPDATED(ArticleListRepository.EARLIEST_UPDATED);

    final Order order;

    ArticleSort(Order order) {
        this.order = order;
    }
}
