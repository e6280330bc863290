package dev.dateline.editorial.article.edit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.article.ArticleFilter;
import dev.dateline.editorial.article.ArticleListItem;
import dev.dateline.editorial.article.ArticleListRepository;
import dev.dateline.editorial.article.Credit;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;

/** Some articles of a list, with what a list shows of them. */
public record ArticleOverview(Slice<ArticleListItem> articles, Map<UUID, List<Credit>> credits, ReferencedContent references) {

    /** Reads lists with a fixed number of statements. */
    @ApplicationScoped
    public static class Reader {

        private final ArticleCriteria.Resolver criteria;
        private final ArticleListRepository lists;
        private final ReferencedContent.Reader references;

        Reader(ArticleCriteria.Resolver criteria, ArticleListRepository lists, ReferencedContent.Reader references) {
            this.criteria = criteria;
            this.lists = lists;
            this.references = references;
        }

        public ArticleFilter resolve(ArticleCriteria stated) {
            return criteria.resolve(stated);
        }

        public ArticleOverview list(ArticleFilter filter, PageRequest request) {
            var slice = lists.list(filter, request);
            var credits = lists.listCredits(slice.items().stream().map(ArticleListItem::id).toList());
            var sections = slice.items().stream().map(ArticleListItem::sectionId).filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            var authors = credits.values().stream().flatMap(List::stream).map(Credit::authorId).collect(Collectors.toSet());
            return new ArticleOverview(slice, credits, references.of(sections, Set.of(), authors, Set.of()));
        }
    }
}
