package dev.dateline.editorial.imports.resolve;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;

import dev.dateline.editorial.address.FormerAddressRepository;
import dev.dateline.editorial.article.Article;
import dev.dateline.editorial.article.ArticleContent;
import dev.dateline.editorial.article.ArticleService;
import dev.dateline.editorial.article.ArticleService.Origin;
import dev.dateline.editorial.article.ArticleStatus;
import dev.dateline.editorial.article.ImportedState;
import dev.dateline.editorial.article.SourceUrlRepository;
import dev.dateline.editorial.article.edit.ArticleHistory;
import dev.dateline.editorial.content.Outcome;
import dev.dateline.editorial.content.Saved;
import dev.dateline.editorial.imports.Finding.NoteCode;
import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.entry.EntryLog;
import dev.dateline.editorial.imports.entry.PreparedArticle;
import dev.dateline.editorial.imports.pending.PendingReferences;
import dev.dateline.editorial.imports.resolve.ArticleReferences.Resolved;
import dev.dateline.editorial.locking.LockStrength;
import dev.dateline.editorial.locking.RowLockRepository;
import dev.dateline.editorial.media.MediaService;
import dev.dateline.editorial.publishing.PublishingService;
import dev.dateline.vocabulary.ResourceKind;

/** Finds, creates and updates the articles of a batch. */
@ApplicationScoped
public class ArticleResolver {

    private static final Logger LOG = Logger.getLogger(ArticleResolver.class);

    private final ArticleService articles;
    private final ArticleHistory history;
    private final PublishingService publishing;
    private final FormerAddressRepository formerAddresses;
    private final MediaService media;
    private final SourceUrlRepository urls;
    private final RowLockRepository locks;
    private final Clock clock;

    ArticleResolver(ArticleService articles, ArticleHistory history, PublishingService publishing,
            FormerAddressRepository formerAddresses,
            MediaService media, SourceUrlRepository urls, RowLockRepository locks, Clock clock) {
        this.locks = locks;
        this.articles = articles;
        this.history = history;
        this.publishing = publishing;
        this.formerAddresses = formerAddresses;
        this.media = media;
        this.urls = urls;
        this.clock = clock;
    }

    /** Derives ahead what storing the changed ones of these articles needs. */
    public void deriveChanged(List<PreparedArticle> imported) {
        var states = QuarkusTransaction.joiningExisting().call(() -> findStates(imported));
        imported.stream().filter(article -> !isUnchanged(article, states.get(article.key())))
                .forEach(ArticleResolver::derive);
    }

    /** What fails here fails again when the article is stored, which reports it. */
    private static void derive(PreparedArticle article) {
        try {
            article.derive();
        } catch (RuntimeException | StackOverflowError e) {
            LOG.debugf(e, "The body of %s could not be sanitised ahead", article.key());
        }
    }

    private Map<String, ImportedState> findStates(List<PreparedArticle> imported) {
        return articles.findImported(ArticleReferences.distinct(imported.stream().map(PreparedArticle::key)));
    }

    /**
     * Looks up the articles; reads the content only of those that have changed or are rejected.
     *
     * @param rejected articles of which everything else is checked too
     * @param lockFirst locks what precedes the named articles in the order of locks
     */
    public Batch preload(List<PreparedArticle> imported, List<PreparedArticle> rejected, ImportOptions options,
            PendingReferences pending, Consumer<List<ImportedArticle>> lockFirst) {
        var states = findStates(Stream.concat(imported.stream(), rejected.stream()).toList());
        // A batch can contain an article more than once.
        var changedIds = imported.stream().filter(article -> !isUnchanged(article, states.get(article.key())))
                .map(PreparedArticle::key).collect(Collectors.toSet());
        var changed = imported.stream().filter(article -> changedIds.contains(article.key())).toList();
        var named = Stream.concat(changed.stream(), rejected.stream()).toList();
        lockFirst.accept(items(named));
        locks.lock(ResourceKind.ARTICLE, named.stream().map(PreparedArticle::key).map(states::get).filter(Objects::nonNull)
                .map(ImportedState::id).toList(), LockStrength.NO_KEY_UPDATE);
        var known = articles.findAll(ArticleReferences.distinct(named.stream().map(PreparedArticle::key)
                .filter(states::containsKey)));
        var slugs = ArticleSlugs.preload(named.stream().filter(article -> !known.containsKey(article.key())
                || article.item().slug() != null).toList(), articles);
        var takenIds = articles.takenIds(named.stream().filter(article -> !known.containsKey(article.key()))
                .map(article -> article.item().exported().id()).filter(Objects::nonNull).toList());
        return new Batch(states, known, named, slugs, takenIds, BodyLinker.preload(changed, media, urls),
                history.publicContents(known.values()), options, pending);
    }

    private static List<ImportedArticle> items(List<PreparedArticle> articles) {
        return articles.stream().map(PreparedArticle::item).toList();
    }

    private static boolean isUnchanged(PreparedArticle article, ImportedState known) {
        return known != null && article.fingerprint().equals(known.fingerprint());
    }

    /** The articles known to a batch, by external id. */
    public final class Batch {

        private final Map<String, ImportedState> states;
        private final Map<String, Article> known;
        private final List<PreparedArticle> named;
        private final ArticleSlugs slugs;
        private final Set<UUID> takenIds;
        private final BodyLinker bodies;
        private final Map<UUID, ArticleContent> publicContents;
        private final ImportOptions options;
        private final PendingReferences pending;
        private final Instant now = clock.instant();
        /** Articles that other lines can take the slugs of, once they are public. */
        private final Map<Article, PreparedArticle> releasing = new LinkedHashMap<>();
        private final BatchPublication publication = new BatchPublication(publishing, formerAddresses, urls);

        private Batch(Map<String, ImportedState> states, Map<String, Article> known, List<PreparedArticle> named,
                ArticleSlugs slugs, Set<UUID> takenIds, BodyLinker bodies, Map<UUID, ArticleContent> publicContents,
                ImportOptions options, PendingReferences pending) {
            this.states = new HashMap<>(states);
            this.known = new HashMap<>(known);
            this.named = named;
            this.slugs = slugs;
            this.takenIds = takenIds;
            this.bodies = bodies;
            this.publicContents = new HashMap<>(publicContents);
            this.options = options;
            this.pending = pending;
        }

        public BatchPublication publication() {
            return publication;
        }

        /** The articles whose references have to be looked up. */
        public List<ImportedArticle> named() {
            return items(named);
        }

        public Set<UUID> mediaInBodies() {
            return bodies.media();
        }

        /** What the public ones of the articles show so far, by kind. */
        public Map<ResourceKind, Set<UUID>> shown() {
            return publishing.findShown(known.values().stream().filter(Article::isPublic).toList());
        }

        public Saved<ImportedState> save(PreparedArticle prepared, ArticleReferences references, EntryLog log) {
            var item = prepared.item();
            var state = states.get(prepared.key());
            if (!log.isRejected() && isUnchanged(prepared, state)) {
                pending.ofUnchanged(state.id(), log);
                return new Saved<>(state, Outcome.UNCHANGED);
            }
            var article = known.get(prepared.key());
            var slug = slugs.choose(prepared, article);
            var content = new ImportedArticleContent(item, article, slug, prepared.html(), options.language(), now);
            check(content, references, log);
            noteChanges(prepared, slug, log);
            content.noteNewPublication(log);
            var unresolved = references.unresolved(item);
            var resolved = content.with(
                    references.resolve(item, content.status() == ArticleStatus.PUBLISHED && !prepared.hasUnpublishedChanges(),
                            content.articleLanguage(), log));
            var linked = bodies.link(prepared, resolved, references.media().items());
            linked.omitted().forEach(id -> log.note(NoteCode.PART_OMITTED, "body", id,
                    "names a media item that does not exist yet, in an element without src, which is left out; import the article"
                            + " again after the item",
                    null));
            if (article != null && isStored(article, prepared, linked.content(), content.status())) {
                publication.addAddresses(article, content.status(), prepared);
                pending.ofUnchanged(state.id(), log);
                return new Saved<>(state, Outcome.UNCHANGED);
            }
            slugs.check(item, article, log);
            log.rejectIfInvalid();
            if (slugs.isReleased(slug)) {
                storeFormerOwners();
            }
            slugs.take(slug, article == null ? null : article.slug());
            var wasPublic = article != null && article.isPublic();
            var saved = put(article, prepared, linked, content.status(), log);
            publicContents.remove(saved.entity().id());
            publication.add(saved.entity(), content.status(), wasPublic, prepared);
            publication.addAddresses(saved.entity(), content.status(), prepared);
            if (prepared.releasesSlug()) {
                releasing.put(saved.entity(), prepared);
            }
            pending.ofArticle(saved.entity().id(), article != null, unresolved, log);
            pending.ofBody(saved.entity().id(), article != null, linked.unlinked(), log);
            var stored = ImportedState.of(saved.entity());
            states.put(prepared.key(), stored);
            return new Saved<>(stored, saved.outcome());
        }

        /**
         * Working copies get temporary slugs until the lines of their unpublished changes state the final ones: only so can
         * articles swap slugs, or a draft have the slug under which another article is public.
         */
        public void releaseSlugs() {
            slugs.release(releasing.keySet()).forEach((article, slug) -> articles.change(article,
                    article.content().withSlug(slug), releasing.get(article).text(),
                    new Origin(article.id(), article.externalId(), article.importFingerprint())));
        }

        /** Slugs are unique at each moment, and what is stored at once is stored in any order. */
        private void storeFormerOwners() {
            articles.flush();
            publication.publish();
            slugs.forgetReleased();
        }

        /** Whether the line states what readers see of a changed article, or its unpublished changes. */
        private boolean isStored(Article article, PreparedArticle prepared, ArticleContent content, ArticleStatus status) {
            if (prepared.hasUnpublishedChanges()) {
                return isSame(content, article.content(), prepared);
            }
            var shown = publicContents.get(article.id());
            return shown != null && status == ArticleStatus.PUBLISHED
                    && Objects.equals(prepared.item().externalId(), article.externalId()) && isSame(content, shown, prepared);
        }

        private boolean isSame(ArticleContent content, ArticleContent stored, PreparedArticle prepared) {
            return content.differsOnlyInUpdateFrom(bodies.withKnownArticles(stored, prepared));
        }

        private static void noteChanges(PreparedArticle prepared, String slug, EntryLog log) {
            var wanted = prepared.item().slug();
            if (wanted != null && !slug.equals(wanted)) {
                log.note(NoteCode.SLUG_CHANGED, "slug", wanted, "belongs to another article; this one has " + slug, null);
            }
            prepared.invalidLinks().forEach(link -> log.note(NoteCode.PART_OMITTED, "body", link,
                    "has a link that is not dateline:article/ and the id of an article; its text is kept without the link",
                    null));
        }

        private void check(ImportedArticleContent content, ArticleReferences references, EntryLog log) {
            var item = content.item();
            log.check(content::imported, () -> articles.check(content.with(Resolved.placeholders(item))));
            if (!isPublicWithSlugOf(item, content.known())) {
                slugs.check(item, content.known(), log);
            }
            references.check(item, log);
            checkState(content, log);
            content.checkDates(options.publishUndated(), log);
            log.rejectIfInvalid();
        }

        /** The line may state the public version, which the working copy of another article need not prevent. */
        private boolean isPublicWithSlugOf(ImportedArticle item, Article article) {
            var shown = article == null ? null : publicContents.get(article.id());
            return shown != null && shown.slug().equals(item.slug());
        }

        private void checkState(ImportedArticleContent content, EntryLog log) {
            var exported = content.item().exported();
            if (content.known() == null && exported.id() != null && takenIds.contains(exported.id())) {
                log.violation("id", exported.id().toString(), "is the id of another article");
            }
            if (Boolean.TRUE.equals(exported.unpublishedChanges()) && (!isOrWasPublic(content.known())
                    || content.requestedStatus() != ArticleStatus.PUBLISHED)) {
                log.violation("unpublishedChanges", "true", "must be false unless the article is public");
            }
            if (Boolean.TRUE.equals(exported.unpublishedChanges()) && !content.item().formerSlugs().isEmpty()) {
                log.violation("formerSlugs", null, "must be given in the line of the public version");
            }
            if (Boolean.TRUE.equals(exported.slugReleased()) && (Boolean.TRUE.equals(exported.unpublishedChanges())
                    || content.requestedStatus() != ArticleStatus.PUBLISHED)) {
                log.violation("slugReleased", "true", "must be false except in the line of the public version of an article");
            }
            if (exported.scheduledAt() != null && content.item().status() != ArticleStatus.SCHEDULED) {
                log.violation("scheduledAt", exported.scheduledAt().toString(), "must be omitted unless the status is scheduled");
            }
        }

        /** An article that was public when it was exported can have expired since. */
        private boolean isOrWasPublic(Article article) {
            return article != null && (article.isPublic()
                    || article.status() == ArticleStatus.UNPUBLISHED && article.isExpired(now));
        }

        private static boolean hasStatus(Article article, ArticleStatus status, PreparedArticle prepared) {
            var scheduledAt = prepared.item().exported().scheduledAt();
            return article.status() == status && article.isLatestPublic() == (status == ArticleStatus.PUBLISHED)
                    && (scheduledAt == null || scheduledAt.equals(article.scheduledAt()));
        }

        private Saved<Article> put(Article article, PreparedArticle prepared, BodyLinker.Linked linked, ArticleStatus status,
                EntryLog log) {
            // With an omission, the same item is stored again the next time.
            var fingerprint = prepared.hasUnpublishedChanges() ? article.importFingerprint()
                    : linked.omitted().isEmpty() ? prepared.fingerprint() : null;
            var origin = new Origin(prepared.item().exported().id(), prepared.item().externalId(), fingerprint);
            if (article != null) {
                var hasStatus = hasStatus(article, status, prepared);
                var differs = !isSame(linked.content(), article.content(), prepared);
                if (differs) {
                    articles.change(article, linked.content(), prepared.text(), origin);
                } else {
                    differs = articles.keep(article, prepared.text(), origin);
                }
                return new Saved<>(article, differs || !hasStatus ? Outcome.UPDATED : Outcome.UNCHANGED);
            }
            var created = articles.create(linked.content(), prepared.text(), status == ArticleStatus.PUBLISHED, origin);
            known.put(prepared.key(), created);
            log.created(ResourceKind.ARTICLE, prepared.item().label());
            return new Saved<>(created, Outcome.CREATED);
        }
    }
}
