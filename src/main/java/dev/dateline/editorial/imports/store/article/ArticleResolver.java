package dev.dateline.editorial.imports.store.article;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.address.FormerAddressRepository;
import dev.dateline.editorial.article.Article;
import dev.dateline.editorial.article.ArticleService;
import dev.dateline.editorial.article.ArticleService.Origin;
import dev.dateline.editorial.article.ArticleStatus;
import dev.dateline.editorial.article.SourceUrlRepository;
import dev.dateline.editorial.content.Outcome;
import dev.dateline.editorial.content.Saved;
import dev.dateline.editorial.imports.Finding.NoteCode;
import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.editorial.imports.store.reference.EntryLog;
import dev.dateline.editorial.imports.store.reference.ReferenceResolver;
import dev.dateline.editorial.imports.store.reference.ResolvedReferences;
import dev.dateline.editorial.media.MediaService;
import dev.dateline.editorial.publishing.PublishingService;
import dev.dateline.vocabulary.ResourceKind;

/** Finds, creates, updates and publishes the articles of a batch. */
@ApplicationScoped
public class ArticleResolver {

    private final ArticleService articles;
    private final PublishingService publishing;
    private final FormerAddressRepository formerAddresses;
    private final MediaService media;
    private final SourceUrlRepository urls;
    private final Clock clock;

    ArticleResolver(ArticleService articles, PublishingService publishing, FormerAddressRepository formerAddresses,
            MediaService media, SourceUrlRepository urls, Clock clock) {
        this.articles = articles;
        this.publishing = publishing;
        this.formerAddresses = formerAddresses;
        this.media = media;
        this.urls = urls;
        this.clock = clock;
    }

    public Batch preload(List<ImportedItem> items, ImportOptions options, ReferenceResolver.Batch references) {
        var imported = items.stream().filter(ImportedArticle.class::isInstance).map(ImportedArticle.class::cast)
                .toList();
        var known = articles.findAll(imported.stream().map(ImportedArticle::externalId).collect(Collectors.toSet()));
        var fingerprints = new IdentityHashMap<ImportedArticle, String>();
        imported.forEach(item -> fingerprints.put(item, Fingerprint.of(item, options.language())));
        var changed = imported.stream().filter(item -> !known.containsKey(item.externalId())
                || !fingerprints.get(item).equals(known.get(item.externalId()).importFingerprint())).toList();
        var slugs = ArticleSlugs.preload(imported.stream().filter(article -> !known.containsKey(article.externalId())
                || article.slug() != null).toList(), articles);
        return new Batch(known, fingerprints, slugs, BodyLinker.preload(changed, media, urls), references, options);
    }

    /** The articles known to a batch, by external id. */
    public final class Batch {

        private final Map<String, Article> known;
        private final Map<ImportedArticle, String> fingerprints;
        private final ArticleSlugs slugs;
        private final BodyLinker bodies;
        private final ReferenceResolver.Batch references;
        private final ImportOptions options;
        private final Instant now = clock.instant();
        private final Map<Article, ArticleStatus> statuses = new LinkedHashMap<>();
        private final Map<Article, Boolean> wasPublic = new LinkedHashMap<>();
        private final Map<String, Article> formerSlugs = new LinkedHashMap<>();
        private final Map<UUID, UUID> articlesByUrl = new LinkedHashMap<>();

        private Batch(Map<String, Article> known, Map<ImportedArticle, String> fingerprints, ArticleSlugs slugs,
                BodyLinker bodies, ReferenceResolver.Batch references, ImportOptions options) {
            this.known = new HashMap<>(known);
            this.fingerprints = fingerprints;
            this.slugs = slugs;
            this.bodies = bodies;
            this.references = references;
            this.options = options;
        }

        public Saved<Article> save(ImportedArticle item, EntryLog log) {
            var article = known.get(item.externalId());
            var fingerprint = fingerprints.get(item);
            if (article != null && fingerprint.equals(article.importFingerprint())) {
                var unresolved = references.unresolved(item);
                if (!unresolved.isEmpty()) {
                    references.pending().ofArticle(article.id(), true, unresolved, log);
                }
                return new Saved<>(article, Outcome.UNCHANGED);
            }
            var slug = slugs.choose(item, article);
            var content = new ImportedArticleContent(item, article, slug, bodies.sanitised(item), options.language(), now);
            check(item, content, log);
            if (item.slug() != null && !slug.equals(item.slug())) {
                log.note(NoteCode.SLUG_CHANGED, "slug", item.slug(), "belongs to another article; this one has " + slug, null);
            }
            BodyLinker.invalidLinks(item).forEach(link -> log.note(NoteCode.PART_OMITTED, "body", link,
                    "has a link that is not dateline:article/ and the id of an article; its text is kept without the link",
                    null));
            slugs.take(slug, article == null ? null : article.slug());
            var unresolved = references.unresolved(item);
            var saved = put(article, content, new Origin(item.externalId(), fingerprint), log);
            remember(content, saved.entity());
            var pending = references.pending();
            pending.ofArticle(saved.entity().id(), article != null, unresolved, log);
            pending.ofBody(saved.entity().id(), article != null,
                    bodies.unlinked(item, saved.entity().id(), pending.lookup()));
            return saved;
        }

        private void check(ImportedArticle item, ImportedArticleContent content, EntryLog log) {
            log.check(content::imported,
                    () -> articles.check(content.with(ResolvedReferences.placeholders(item))));
            slugs.check(item, known.get(item.externalId()), log);
            references.check(item, log);
            if (content.publishedAt() == null) {
                checkWithoutTime(content, log);
            } else {
                checkFirstPublication(item.dates().firstPublishedAt(), content.publishedAt(), log);
            }
            log.rejectIfInvalid();
        }

        /** Old articles without a date must not be published as new ones. */
        private void checkWithoutTime(ImportedArticleContent content, EntryLog log) {
            if (content.status() == ArticleStatus.PUBLISHED && !options.publishUndated()) {
                log.violation("publishedAt", null, "must be given for a published article; --publish-undated or"
                        + " publishUndated=true publishes such articles with the current time");
            } else if (content.requestedStatus() == ArticleStatus.SCHEDULED && content.item().dates().embargoedUntil() == null) {
                log.violation("publishedAt", null, "must be given for a scheduled article");
            }
        }

        private static void checkFirstPublication(Instant first, Instant published, EntryLog log) {
            if (first != null && first.isAfter(published)) {
                log.violation("firstPublishedAt", first.toString(), "must not be later than publishedAt, " + published);
            }
        }

        private Saved<Article> put(Article article, ImportedArticleContent content, Origin origin, EntryLog log) {
            var item = content.item();
            var isPublic = content.status() == ArticleStatus.PUBLISHED;
            var resolved = content.with(references.resolve(item, isPublic, content.articleLanguage(), log));
            var linked = bodies.link(item, resolved, references.mediaItems());
            if (article != null) {
                articles.change(article, linked, origin);
                return new Saved<>(article, Outcome.UPDATED);
            }
            var created = articles.create(linked, origin);
            known.put(origin.externalId(), created);
            log.created(ResourceKind.ARTICLE, item.externalId());
            return new Saved<>(created, Outcome.CREATED);
        }

        private void remember(ImportedArticleContent content, Article article) {
            statuses.put(article, content.status());
            wasPublic.putIfAbsent(article, article.isPublic());
            // The URL of a draft does not replace that of a public article.
            BodyLinker.references(content.item()).forEach(url -> articlesByUrl.merge(url, article.id(),
                    (former, latest) -> content.status() == ArticleStatus.PUBLISHED ? latest : former));
            content.item().formerSlugs().stream().filter(slug -> !slug.equals(article.slug()))
                    .forEach(slug -> formerSlugs.put(slug, article));
        }

        /** Gives the saved articles their status. Publishing copies former slugs and URLs, so these are stored first. */
        public Visibility publish() {
            urls.remember(articlesByUrl);
            formerAddresses.remember(ResourceKind.ARTICLE, formerSlugs.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, former -> former.getValue().id())));
            var byStatus = statuses.entrySet().stream().collect(Collectors.groupingBy(Map.Entry::getValue,
                    Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
            byStatus.forEach((status, settled) -> {
                if (status == ArticleStatus.PUBLISHED) {
                    publishing.publish(settled);
                } else {
                    publishing.unpublish(settled, status);
                }
            });
            // Reports violated constraints now and not only at the commit.
            formerAddresses.flush();
            return new Visibility(count(false), count(true));
        }

        private int count(boolean before) {
            return (int) wasPublic.entrySet().stream()
                    .filter(article -> article.getValue() == before && article.getKey().isPublic() != before).count();
        }
    }

    /**
     * @param published the number of articles that became public
     * @param unpublished the number of articles that stopped being public
     */
    public record Visibility(int published, int unpublished) {
    }
}
