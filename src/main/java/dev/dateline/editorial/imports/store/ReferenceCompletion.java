package dev.dateline.editorial.imports.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.article.Article;
import dev.dateline.editorial.article.ArticleService;
import dev.dateline.editorial.article.ArticleService.Origin;
import dev.dateline.editorial.article.MediaUsage;
import dev.dateline.editorial.author.AuthorService;
import dev.dateline.editorial.imports.store.reference.UnresolvedReference;
import dev.dateline.editorial.imports.store.reference.UnresolvedReferenceRepository;
import dev.dateline.editorial.media.MediaAddress;
import dev.dateline.editorial.publishing.PublishingService;

/** Completes articles and authors that were imported before the media items that they refer to. */
@ApplicationScoped
class ReferenceCompletion {

    private final UnresolvedReferenceRepository unresolved;
    private final ArticleService articles;
    private final AuthorService authors;
    private final PublishingService publishing;

    ReferenceCompletion(UnresolvedReferenceRepository unresolved, ArticleService articles, AuthorService authors,
            PublishingService publishing) {
        this.unresolved = unresolved;
        this.articles = articles;
        this.authors = authors;
        this.publishing = publishing;
    }

    void complete(Collection<MediaAddress> media) {
        var arrived = media.stream().filter(item -> item.externalId() != null)
                .collect(Collectors.toMap(MediaAddress::externalId, MediaAddress::id));
        if (arrived.isEmpty()) {
            return;
        }
        var references = unresolved.listOfSourcesNaming(arrived.keySet());
        references.stream().filter(reference -> reference.isPortrait() && arrived.containsKey(reference.externalId()))
                .forEach(portrait -> authors.setPortrait(portrait.sourceId(), arrived.get(portrait.externalId())));
        completeArticles(references.stream().filter(reference -> !reference.isPortrait()).toList(), arrived);
        references.stream().filter(reference -> arrived.containsKey(reference.externalId())).forEach(unresolved::delete);
    }

    private void completeArticles(List<UnresolvedReference> references, Map<String, UUID> arrived) {
        var byArticle = references.stream().collect(Collectors.groupingBy(UnresolvedReference::sourceId));
        var found = articles.listByIds(byArticle.keySet());
        var current = found.stream().filter(Article::isPublicAsItIs).toList();
        for (var article : found) {
            var content = article.content().withMedia(completed(article.content().media(), byArticle.get(article.id()), arrived));
            articles.change(article, content, new Origin(article.externalId(), article.importFingerprint()));
        }
        publishing.publish(current);
    }

    /** The usages with the resolved ones in their positions among those that are resolved so far. */
    private static List<MediaUsage> completed(List<MediaUsage> usages, List<UnresolvedReference> references,
            Map<String, UUID> arrived) {
        var completed = new ArrayList<>(usages);
        var missing = 0;
        for (var reference : references) {
            var media = arrived.get(reference.externalId());
            if (media == null) {
                missing++;
            } else {
                completed.add(Math.min(completed.size(), reference.position() - missing), reference.resolved(media));
            }
        }
        return completed;
    }
}
