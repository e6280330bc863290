package dev.dateline.delivery.changes.v1;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import dev.dateline.delivery.article.SelectedArticleReader;
import dev.dateline.delivery.article.v1.ArticleForm;
import dev.dateline.delivery.article.v1.ArticleSummary;
import dev.dateline.delivery.changes.PublishedChange;
import dev.dateline.delivery.changes.v1.ChangeQuery.Included;
import dev.dateline.http.fields.FieldSelection;
import dev.dateline.vocabulary.ResourceKind;

/** Represents changes, with the changed articles if they are included. */
@Singleton
class ChangeRepresentations {

    private final SelectedArticleReader articles;

    ChangeRepresentations(SelectedArticleReader articles) {
        this.articles = articles;
    }

    List<ChangeRepresentation> of(List<PublishedChange> changed, Included included) {
        var found = included == Included.NOTHING ? Map.<UUID, ArticleSummary>of() : articles(changed, included);
        return changed.stream().map(change -> ChangeRepresentation.of(change, found.get(change.id()))).toList();
    }

    /** The public articles among the changed resources, by id. */
    private Map<UUID, ArticleSummary> articles(List<PublishedChange> changed, Included included) {
        var form = ArticleForm.ofCopy(included == Included.BODIES);
        var parts = form.partsOfCard(FieldSelection.EVERYTHING);
        var ids = changed.stream().filter(change -> change.resource() == ResourceKind.ARTICLE).map(PublishedChange::id).toList();
        return articles.findAll(ids, parts).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                found -> ArticleSummary.of(found.getValue(), parts, form.body(), null)));
    }
}
