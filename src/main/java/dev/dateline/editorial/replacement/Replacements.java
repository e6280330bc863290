package dev.dateline.editorial.replacement;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;

import dev.dateline.editorial.address.FormerAddressRepository;
import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.RetryingTransaction;
import dev.dateline.editorial.job.ArticleJobs;
import dev.dateline.editorial.job.ArticleJobs.NewJob;
import dev.dateline.editorial.job.Job;
import dev.dateline.editorial.job.JobHandler;
import dev.dateline.editorial.job.JobInput;
import dev.dateline.editorial.job.JobKind;
import dev.dateline.editorial.job.JobStore;
import dev.dateline.editorial.job.RunningJob;
import dev.dateline.editorial.locking.LockStrength;
import dev.dateline.editorial.locking.RowLockRepository;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.vocabulary.ResourceKind;
import dev.dateline.vocabulary.StorableText;
import dev.dateline.vocabulary.UuidFormat;

/**
 * Replaces a section, tag, author or media item by another one in all articles, and deletes it. If more articles use it than one transaction
 * changes, a job changes them batch by batch, and the last transaction changes the rest. Until then both exist, each with some of
 * the articles; repeating the replacement completes it.
 */
@ApplicationScoped
public class Replacements implements JobHandler {

    private final Map<ResourceKind, Replaceable> kinds;
    private final ReplacedResourceRepository replaced;
    private final CollectionUsageRepository usages;
    private final FormerAddressRepository formerAddresses;
    private final RetryingTransaction transaction;
    private final JobStore jobs;
    private final ArticleJobs articleJobs;
    private final Event<ResourceReplaced> replacedInArticles;
    private final Event<ResourceRetired> retired;
    private final RowLockRepository locks;

    Replacements(@All List<Replaceable> kinds, ReplacedResourceRepository replaced, CollectionUsageRepository usages,
            FormerAddressRepository formerAddresses,
            RetryingTransaction transaction, JobStore jobs, ArticleJobs articleJobs, Event<ResourceReplaced> replacedInArticles,
            Event<ResourceRetired> retired, RowLockRepository locks) {
        this.locks = locks;
        this.kinds = kinds.stream().collect(Collectors.toMap(Replaceable::kind, Function.identity()));
        this.replaced = replaced;
        this.usages = usages;
        this.formerAddresses = formerAddresses;
        this.transaction = transaction;
        this.jobs = jobs;
        this.articleJobs = articleJobs;
        this.replacedInArticles = replacedInArticles;
        this.retired = retired;
    }

    /**
     * The resource with this id, or this current or former slug or path, or external id.
     *
     * @throws InvalidContent of the property {@code into} if there is none
     */
    public UUID find(ResourceKind kind, String reference) {
        return UuidFormat.parse(reference).or(() -> StorableText.countUnstorable(reference) > 0 ? Optional.empty()
                : kinds.get(kind).findId(reference).or(() -> formerAddresses.findTargets(kind, List.of(reference)).values()
                        .stream().findFirst()))
                .orElseThrow(() -> new InvalidContent("into", reference, "is not the id or "
                        + nameOf(kind) + " of " + aKind(kind)));
    }

    private static String nameOf(ResourceKind kind) {
        return switch (kind) {
            case SECTION -> "path";
            case MEDIA -> "external id";
            default -> "slug";
        };
    }

    /**
     * Locks both resources, and the articles of the first one if they are changed at once, and returns its version. Callers
     * provide the transaction.
     *
     * @throws ProblemException NOT_FOUND if there is no resource to replace; CONFLICT if something uses it that the
     *         other one does not replace it in
     * @throws InvalidContent of the property {@code into} if there is no resource that replaces it, or it is the same
     */
    public int lock(ResourceKind kind, UUID id, UUID by) {
        var resources = kinds.get(kind);
        resources.lockFirst(id, by);
        return lock(resources, id, by, isLarge(resources, id) ? List.of() : resources.listArticles(id));
    }

    private int lock(Replaceable resources, UUID id, UUID by, Collection<UUID> articles) {
        var kind = resources.kind();
        // Collections are saved again with all their items.
        var collections = usages.listCollections(id);
        locks.lock(ResourceKind.COLLECTION, collections, LockStrength.NO_KEY_UPDATE);
        var related = new HashSet<>(usages.listArticles(collections));
        related.addAll(articles);
        locks.lock(ResourceKind.ARTICLE, related, LockStrength.NO_KEY_UPDATE);
        resources.lock(id, by, usages.listMedia(collections));
        var version = resources.findVersion(id).orElseThrow(() -> replaced.notFound(kind, id));
        if (id.equals(by)) {
            throw invalid(by, "must be another " + ReplacedResourceRepository.name(kind));
        }
        if (resources.findVersion(by).isEmpty()) {
            throw invalid(by, replaced.findReplacement(kind, by).map(other -> "is " + aKind(kind) + " that was replaced by the "
                    + ReplacedResourceRepository.name(kind) + " with the id " + other).orElse("is not the id of " + aKind(kind)));
        }
        resources.check(id, by);
        return version;
    }

    private static InvalidContent invalid(UUID by, String reason) {
        return new InvalidContent("into", by.toString(), reason);
    }

    private static String aKind(ResourceKind kind) {
        return (kind == ResourceKind.AUTHOR ? "an " : "a ") + ReplacedResourceRepository.name(kind);
    }

    /**
     * Replaces a locked resource at once, or accepts that as a job if more articles use it than one request changes.
     *
     * @throws ProblemException CONFLICT while a job replaces one of the two by another resource, or another one by the first
     */
    public Optional<Job> replace(ResourceKind kind, UUID id, UUID by) {
        var resources = kinds.get(kind);
        requireNoOther(resources, id, by);
        if (isLarge(resources, id)) {
            return articleJobs.submit(() -> Optional.of(new NewJob(JobKind.MERGE, new JobInput(kind, id, by, null),
                    resources.countArticles(id))));
        }
        finish(resources, id, by);
        return Optional.empty();
    }

    /** Two replacements in opposite directions would undo each other without end. */
    private void requireNoOther(Replaceable resources, UUID id, UUID by) {
        var kind = resources.kind();
        jobs.listUnfinished(JobKind.MERGE).stream().filter(job -> job.input().resource() == kind)
                .filter(job -> concerns(job.input(), id, by) && resources.findVersion(job.input().subject()).isPresent())
                .findFirst().ifPresent(job -> {
                    throw new ProblemException(ProblemType.CONFLICT,
                            "The job " + job.id() + " is merging the " + ReplacedResourceRepository.name(kind) + " "
                                    + job.input().subject() + " into the " + ReplacedResourceRepository.name(kind) + " "
                                    + job.input().target()
                                    + "; wait for its end, or cancel it.");
                });
    }

    private static boolean concerns(JobInput other, UUID id, UUID by) {
        return other.target().equals(id) || other.subject().equals(by)
                || other.subject().equals(id) && !other.target().equals(by);
    }

    private boolean isLarge(Replaceable resources, UUID id) {
        return resources.hasMoreArticlesThan(articleJobs.batchSize(), id);
    }

    private void finish(Replaceable resources, UUID id, UUID by) {
        var articles = resources.listArticles(id);
        locks.lockLate(articles, LockStrength.NO_KEY_UPDATE);
        var kind = resources.kind();
        var oncePublic = resources.isPublic(id);
        resources.findAddress(id).ifPresent(address -> {
            formerAddresses.redirect(id, by, oncePublic);
            formerAddresses.remember(kind, address, by, oncePublic);
        });
        replaceIn(resources, articles, id, by);
        replaced.record(kind, id, by);
        retired.fire(new ResourceRetired(kind, id, by));
        resources.remove(id);
    }

    private void replaceIn(Replaceable resources, Collection<UUID> articles, UUID id, UUID by) {
        resources.replaceIn(articles, id, by);
        replacedInArticles.fire(new ResourceReplaced(resources.kind(), id, by, articles));
    }

    @Override
    public JobKind kind() {
        return JobKind.MERGE;
    }

    @Override
    public boolean isResumable() {
        return true;
    }

    @Override
    public boolean run(RunningJob job) {
        var resources = kinds.get(job.input().resource());
        var id = job.input().subject();
        var by = job.input().target();
        try {
            return isReplaced(resources, id, by) || replaceAll(job, resources, id, by);
        } catch (ProblemException e) {
            if (isReplaced(resources, id, by)) {
                return true;
            }
            throw e;
        }
    }

    private boolean replaceAll(RunningJob job, Replaceable resources, UUID id, UUID by) {
        for (var left = articles(resources, id); left.size() > articleJobs.batchSize(); left = articles(resources, id)) {
            if (!articleJobs.changeInBatches(job, left, batch -> {
                resources.lockFirst(id, by);
                lock(resources, id, by, batch);
                replaceIn(resources, batch, id, by);
            })) {
                return false;
            }
        }
        if (job.shouldStop()) {
            return false;
        }
        transaction.run(() -> {
            lock(resources.kind(), id, by);
            finish(resources, id, by);
            return null;
        });
        return true;
    }

    /** An earlier run completed the replacement but could not report it, or the same request was sent again and completed it. */
    private boolean isReplaced(Replaceable resources, UUID id, UUID by) {
        return QuarkusTransaction.requiringNew().call(() -> resources.findVersion(id).isEmpty()
                && replaced.findReplacement(resources.kind(), id).filter(by::equals).isPresent());
    }

    private static List<UUID> articles(Replaceable resources, UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> resources.listArticles(id));
    }
}
