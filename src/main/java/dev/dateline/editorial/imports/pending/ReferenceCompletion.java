package dev.dateline.editorial.imports.pending;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;

import dev.dateline.body.Body;
import dev.dateline.editorial.article.Article;
import dev.dateline.editorial.article.ArticleContent;
import dev.dateline.editorial.article.ArticleService;
import dev.dateline.editorial.article.ArticleService.Origin;
import dev.dateline.editorial.article.MediaUsage;
import dev.dateline.editorial.author.AuthorService;
import dev.dateline.editorial.content.RetryingTransaction;
import dev.dateline.editorial.imports.pending.PendingReferenceRepository.UnlinkedMedia;
import dev.dateline.editorial.locking.LockStrength;
import dev.dateline.editorial.locking.RowLockRepository;
import dev.dateline.editorial.media.MediaAddress;
import dev.dateline.editorial.media.MediaArrived;
import dev.dateline.editorial.media.MediaService;
import dev.dateline.editorial.publishing.PublishingService;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.vocabulary.ResourceKind;
import dev.dateline.vocabulary.UsageRole;

/**
 * Completes articles and authors that were saved before the media items that they refer to, and publishes the articles again.
 * It runs after the transaction of a batch: of two concurrent transactions, one with a reference and one with its item, the
 * one that commits last finds both.
 */
@ApplicationScoped
public class ReferenceCompletion {

    private static final Logger LOG = Logger.getLogger(ReferenceCompletion.class);
    private static final int ARTICLES_AT_ONCE = 100;
    private static final int LEFTOVERS = 1_000;
    private static final UUID FIRST = new UUID(0, 0);

    private final PendingReferenceRepository pending;
    private final MediaService media;
    private final ArticleService articles;
    private final AuthorService authors;
    private final PublishingService publishing;
    private final RowLockRepository locks;
    private final RetryingTransaction transaction;

    ReferenceCompletion(PendingReferenceRepository pending, MediaService media, ArticleService articles,
            AuthorService authors, PublishingService publishing, RowLockRepository locks,
            RetryingTransaction transaction) {
        this.locks = locks;
        this.pending = pending;
        this.media = media;
        this.articles = articles;
        this.authors = authors;
        this.publishing = publishing;
        this.transaction = transaction;
    }

    /** Completes what refers to these media items, as far as they exist, in transactions of at most 100 articles. */
    public void complete(MediaLookup lookup) {
        try {
            complete(lookup, transaction::run);
        } catch (ProblemException e) {
            LOG.warnf("References to imported media items could not be completed; the next import of the items tries again: %s",
                    e.getMessage());
        }
    }

    /** Completes what refers to a media item that an editor creates. */
    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) MediaArrived event) {
        var lookup = new MediaLookup();
        lookup.addId(event.id());
        complete(lookup);
    }

    /** Completes what an interrupted process has left incomplete. */
    public void completeLeftovers() {
        var lookup = new MediaLookup();
        QuarkusTransaction.requiringNew().call(() -> pending.listResolvable(LEFTOVERS)).forEach(lookup::addId);
        complete(lookup);
    }

    /** The same in the transaction of the caller. */
    public void completeInTransaction(MediaLookup lookup) {
        complete(lookup, ReferenceCompletion::inCurrent);
    }

    private void complete(MediaLookup lookup, Transaction transaction) {
        var arrived = lookup.isEmpty() ? List.<MediaAddress>of() : transaction.call(() -> lookup.find(media));
        if (arrived.isEmpty()) {
            return;
        }
        var late = new LateMedia(arrived);
        transaction.call(() -> completePortraits(late));
        for (var last = FIRST; last != null;) {
            var after = last;
            last = transaction.call(() -> completeArticles(late, after));
        }
    }

    private int completePortraits(LateMedia late) {
        var portraits = pending.listPortraits(late.externalIds());
        locks.lock(ResourceKind.AUTHOR, portraits.stream().map(UnresolvedReference::sourceId).toList(),
                LockStrength.NO_KEY_UPDATE);
        portraits.forEach(portrait -> authors.setPortrait(portrait.sourceId(), late.id(portrait.externalId())));
        portraits.forEach(pending::delete);
        return portraits.size();
    }

    /** The id of the last article, after which the next ones follow; null if there are none. */
    private UUID completeArticles(LateMedia late, UUID after) {
        var ids = pending.listArticles(late.externalIds(), late.keys(), after, ARTICLES_AT_ONCE);
        if (ids.isEmpty()) {
            return null;
        }
        locks.lock(ResourceKind.ARTICLE, ids, LockStrength.NO_KEY_UPDATE);
        locks.lockReferences(Set.of(), Set.of(), Set.of(), late.ids());
        var usages = pending.listUsages(ids).stream().collect(Collectors.groupingBy(UnresolvedReference::sourceId));
        var inBodies = pending.listUnlinked(ids, late.keys()).stream().collect(Collectors.groupingBy(UnlinkedMedia::article));
        var published = new ArrayList<Article>();
        for (var article : articles.listByIds(ids)) {
            var wasPublished = article.isLatestPublic();
            var isChanged = complete(article, usages.getOrDefault(article.id(), List.of()),
                    inBodies.getOrDefault(article.id(), List.of()), late);
            if (isChanged && wasPublished) {
                published.add(article);
            }
        }
        pending.deleteInBodies(ids, late.externalIds());
        publishing.publish(published);
        pending.flush();
        return ids.get(ids.size() - 1);
    }

    private boolean complete(Article article, List<UnresolvedReference> references, List<UnlinkedMedia> inBody,
            LateMedia late) {
        var before = article.content();
        var completed = before.withMedia(completed(before.media(), references, late));
        references.stream().filter(reference -> late.id(reference.externalId()) != null).forEach(pending::delete);
        var links = inBody.isEmpty() ? Map.<Integer, UUID>of() : late.links(completed.body(), inBody);
        if (!links.isEmpty()) {
            completed = late.link(completed, links);
            pending.deleteUnlinked(article.id(), links.keySet());
        }
        if (completed.equals(before)) {
            return false;
        }
        articles.change(article, completed, Body.parse(completed.body()).words(completed.language()),
                new Origin(article.id(), article.externalId(), article.importFingerprint()));
        return true;
    }

    /** The usages with the resolved ones in their positions among those that are resolved so far. */
    private static List<MediaUsage> completed(List<MediaUsage> usages, List<UnresolvedReference> references,
            LateMedia late) {
        var completed = new ArrayList<>(usages);
        var missing = 0;
        for (var reference : references) {
            var item = late.id(reference.externalId());
            var usage = item == null ? null : reference.resolved(item);
            if (usage != null && canHave(completed, usage)) {
                completed.add(Math.min(completed.size(), reference.position() - missing), usage);
            } else {
                missing++;
            }
        }
        return completed;
    }

    /** An editor may have given the article another lead since the import. */
    private static boolean canHave(List<MediaUsage> usages, MediaUsage usage) {
        return usages.size() < ArticleContent.MAX_MEDIA && (usage.role() != UsageRole.LEAD && usage.role() != UsageRole.SOCIAL
                || usages.stream().noneMatch(other -> other.role() == usage.role()));
    }

    private static <T> T inCurrent(Supplier<T> work) {
        return work.get();
    }

    private interface Transaction {

        <T> T call(Supplier<T> work);
    }
}
