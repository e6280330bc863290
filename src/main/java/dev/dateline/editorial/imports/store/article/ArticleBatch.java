package dev.dateline.editorial.imports.store.article;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import dev.dateline.editorial.article.Article;
import dev.dateline.editorial.article.ArticleService.Origin;
import dev.dateline.editorial.article.ArticleStatus;
import dev.dateline.editorial.content.Outcome;
import dev.dateline.editorial.content.Saved;
import dev.dateline.editorial.imports.Finding.NoteCode;
import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.ResourceKind;
import dev.dateline.editorial.imports.store.reference.BatchReferences;
import dev.dateline.editorial.imports.store.reference.EntryLog;
import dev.dateline.editorial.imports.store.reference.Faults;
import dev.dateline.editorial.imports.store.reference.ReferenceIds;

/** The articles of one batch: those that are known already, and those that join them, by external id. */
public final class ArticleBatch {

    private final ArticleStore store;
    private final Map<String, Article> known;
    private final Slugs slugs;
    private final LinkedBodies bodies;
    private final ImportOptions options;
    private final Instant now;
    private final Map<Article, ArticleStatus> statuses = new LinkedHashMap<>();
    private final Map<Article, Boolean> wasPublic = new LinkedHashMap<>();
    private final Map<String, Article> formerSlugs = new LinkedHashMap<>();
    private final Map<UUID, UUID> articlesByUrl = new LinkedHashMap<>();

    ArticleBatch(ArticleStore store, Map<String, Article> known, Slugs slugs, LinkedBodies bodies,
            ImportOptions options, Instant now) {
        this.store = store;
        this.known = known;
        this.slugs = slugs;
        this.bodies = bodies;
        this.options = options;
        this.now = now;
    }

    public Saved<Article> save(ImportedArticle item, BatchReferences references, EntryLog log) {
        var article = known.get(item.externalId());
        var origin = new Origin(item.externalId(), Fingerprint.of(item, options.language()));
        var ids = references.of(log);
        if (article != null && origin.fingerprint().equals(article.importFingerprint())) {
            var unresolved = new ImportedArticleContent(item, article, article.slug(), null, options.language(), now)
                    .unresolved(ids);
            if (!unresolved.isEmpty()) {
                references.pending().ofArticle(article.id(), true, unresolved, log);
            }
            return new Saved<>(article, Outcome.UNCHANGED);
        }
        var slug = slugs.choose(item, article);
        var content = new ImportedArticleContent(item, article, slug, bodies.sanitised(item), options.language(), now);
        check(item, content, references);
        if (item.slug() != null && !slug.equals(item.slug())) {
            log.note(NoteCode.SLUG_CHANGED, "slug", item.slug(), "belongs to another article; this one has " + slug, null);
        }
        slugs.take(slug, article == null ? null : article.slug());
        var unresolved = content.unresolved(ids);
        var saved = put(article, content, origin, ids, references);
        remember(content, saved);
        references.pending().ofArticle(saved.id(), article != null, unresolved, log);
        if (article == null) {
            log.created(ResourceKind.ARTICLE, item.externalId());
        }
        return new Saved<>(saved, article == null ? Outcome.CREATED : Outcome.UPDATED);
    }

    private void check(ImportedArticle item, ImportedArticleContent content, BatchReferences references) {
        var faults = new Faults();
        faults.gather(ImportedArticleContent::importedField,
                () -> store.articles().check(content.with(ReferenceIds.PROVISIONAL)));
        slugs.check(item, known.get(item.externalId()), faults);
        references.check(item, faults);
        if (content.publishedAt() == null) {
            checkWithoutTime(content, faults);
        }
        faults.throwIfAny();
    }

    /** What is old must not pass for new because nobody said when it was published. */
    private void checkWithoutTime(ImportedArticleContent content, Faults faults) {
        if (content.status() == ArticleStatus.PUBLISHED && !options.publishUndated()) {
            faults.add("publishedAt", "must be given for a published article; --publish-undated or publishUndated=true "
                    + "publishes such articles with the current time");
        } else if (content.requestedStatus() == ArticleStatus.SCHEDULED && content.item().embargoedUntil() == null) {
            faults.add("publishedAt", "must be given for a scheduled article");
        }
    }

    private Article put(Article article, ImportedArticleContent content, Origin origin, ReferenceIds ids,
            BatchReferences references) {
        var linked = bodies.link(content.item(), content.with(ids), references.mediaItems());
        if (article == null) {
            var created = store.articles().create(linked, origin);
            known.put(origin.externalId(), created);
            return created;
        }
        store.articles().change(article, linked, origin);
        return article;
    }

    private void remember(ImportedArticleContent content, Article article) {
        statuses.put(article, content.status());
        wasPublic.putIfAbsent(article, article.isPublic());
        LinkedBodies.references(content.item()).forEach(url -> articlesByUrl.put(url, article.id()));
        content.item().formerSlugs().stream().filter(slug -> !slug.equals(article.slug()))
                .forEach(slug -> formerSlugs.put(slug, article));
    }

    /** Brings the articles saved to the statuses that they are to have. */
    public Visibility publish() {
        store.settle(statuses, formerSlugs, articlesByUrl);
        return new Visibility(count(false), count(true));
    }

    private int count(boolean before) {
        return (int) wasPublic.entrySet().stream()
                .filter(article -> article.getValue() == before && article.getKey().isPublic() != before).count();
    }

    /** How many articles became public, and how many stopped being so. */
    public record Visibility(int published, int unpublished) {
    }
}
