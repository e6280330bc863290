package dev.dateline.editorial.exports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.body.ArticleLinks;
import dev.dateline.editorial.article.Article;
import dev.dateline.editorial.article.ArticleContent;
import dev.dateline.editorial.article.ArticleStatus;
import dev.dateline.editorial.article.Credit;
import dev.dateline.editorial.article.MediaUsage;
import dev.dateline.editorial.article.SourceUrl;
import dev.dateline.editorial.article.SourceUrlRepository;
import dev.dateline.editorial.article.edit.ArticleHistory;
import dev.dateline.editorial.article.edit.ReferencedContent;
import dev.dateline.editorial.exports.ExportRepository.Unresolved;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.ImportedArticle.AuthorReference;
import dev.dateline.editorial.imports.ImportedArticle.ExportedState;
import dev.dateline.editorial.imports.ImportedArticle.TagReference;
import dev.dateline.editorial.imports.ImportedArticle.Usage;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.editorial.imports.ImportedMedia;
import dev.dateline.vocabulary.ResourceKind;

/** Converts a batch of articles to lines, with a fixed number of statements unless they have unpublished changes. */
@ApplicationScoped
class ArticleLines {

    private final ExportRepository repository;
    private final SourceUrlRepository urls;
    private final ReferencedContent.Reader references;
    private final ArticleHistory history;

    ArticleLines(ExportRepository repository, SourceUrlRepository urls, ReferencedContent.Reader references,
            ArticleHistory history) {
        this.repository = repository;
        this.urls = urls;
        this.references = references;
        this.history = history;
    }

    /** The public version of each public article, and the working copy of the others. */
    List<ImportedItem> of(List<Article> articles) {
        return publicLines(articles, null);
    }

    /** The public versions of articles whose slugs the working copies of others have. */
    List<ImportedItem> ofReleasing(List<Article> articles) {
        return publicLines(articles, true);
    }

    private List<ImportedItem> publicLines(List<Article> articles, Boolean slugReleased) {
        var contents = new HashMap<>(history.publicContents(articles));
        articles.forEach(article -> contents.computeIfAbsent(article.id(), id -> article.content()));
        return new Batch(articles, contents, false, slugReleased).lines();
    }

    /** The working copies of public articles. */
    List<ImportedItem> ofChanges(List<Article> articles) {
        var contents = new HashMap<UUID, ArticleContent>();
        articles.forEach(article -> contents.put(article.id(), article.content()));
        return new Batch(articles, contents, true, null).lines();
    }

    private static List<UUID> ids(Collection<Article> articles) {
        return articles.stream().map(Article::id).toList();
    }

    private final class Batch {

        private final List<Article> articles;
        private final Map<UUID, ArticleContent> contents;
        private final boolean areChanges;
        private final Boolean slugReleased;
        private final ReferencedContent found;
        private final Map<UUID, List<String>> formerSlugs;
        private final Map<UUID, List<String>> sourceUrls;
        private final Map<UUID, List<Unresolved>> unresolved;

        private Batch(List<Article> articles, Map<UUID, ArticleContent> contents, boolean areChanges, Boolean slugReleased) {
            this.articles = articles;
            this.contents = contents;
            this.areChanges = areChanges;
            this.slugReleased = slugReleased;
            this.found = references.of(contents.values());
            this.formerSlugs = areChanges ? Map.of() : repository.listFormerAddresses(ResourceKind.ARTICLE, ids(articles));
            this.sourceUrls = urls.listOf(ids(articles));
            this.unresolved = repository.listUnresolved(ids(articles));
        }

        private List<ImportedItem> lines() {
            return articles.stream().<ImportedItem>map(article -> line(article, contents.get(article.id()))).toList();
        }

        private ImportedArticle line(Article article, ArticleContent content) {
            return new ImportedArticle(article.externalId(), content.type(), article.status(), content.language(), content.slug(),
                    null, formerSlugs.getOrDefault(article.id(), List.of()), content.texts(),
                    ArticleLinks.withoutTargets(content.body()), null, path(content.sectionId()),
                    content.sectionIds().stream().map(this::path).filter(Objects::nonNull).toList(),
                    content.tagIds().stream().filter(found.tags()::containsKey)
                            .map(id -> new TagReference(found.tags().get(id).slug(), null, null)).toList(),
                    content.authors().stream().filter(credit -> found.authors().containsKey(credit.authorId()))
                            .map(this::author).toList(),
                    usages(article, content), content.corrections().stream()
                            .map(correction -> new ImportedArticle.Correction(correction.type(), correction.at(),
                                    correction.text()))
                            .toList(),
                    content.translationGroup(), sourceUrls(article, content), content.details(), content.dates(),
                    new ExportedState(article.id(),
                            article.status() == ArticleStatus.SCHEDULED ? article.scheduledAt() : null,
                            areChanges ? true : null, slugReleased));
        }

        private String path(UUID section) {
            return section == null || !found.sections().containsKey(section) ? null : found.sections().get(section).path();
        }

        private AuthorReference author(Credit credit) {
            return new AuthorReference(found.authors().get(credit.authorId()).slug(), null, credit.role());
        }

        /** The canonical URL is one of them without being listed. */
        private List<String> sourceUrls(Article article, ArticleContent content) {
            var canonical = SourceUrl.of(content.details().canonicalUrl(), null);
            return sourceUrls.getOrDefault(article.id(), List.of()).stream()
                    .filter(url -> !SourceUrl.of(url, null).equals(canonical)).toList();
        }

        private List<Usage> usages(Article article, ArticleContent content) {
            var usages = new ArrayList<Usage>();
            content.media().stream().filter(usage -> found.media().containsKey(usage.mediaId()))
                    .forEach(usage -> usages.add(usage(usage, found.media().get(usage.mediaId()).externalId())));
            unresolved.getOrDefault(article.id(), List.of()).forEach(reference -> usages.add(
                    Math.min(reference.position(), usages.size()), usage(reference.usage(), reference.externalId())));
            return usages;
        }

        private static Usage usage(MediaUsage usage, String externalId) {
            var media = externalId == null ? ImportedMedia.ofId(usage.mediaId()) : ImportedMedia.ofExternalId(externalId);
            return new Usage(media, usage.role(), usage.caption(), usage.altText(), usage.credit());
        }
    }
}
