package dev.dateline.editorial.section;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import dev.dateline.editorial.content.RetryingTransaction;
import dev.dateline.editorial.job.ArticleJobs;
import dev.dateline.editorial.job.ArticleJobs.NewJob;
import dev.dateline.editorial.job.Job;
import dev.dateline.editorial.job.JobHandler;
import dev.dateline.editorial.job.JobInput;
import dev.dateline.editorial.job.JobKind;
import dev.dateline.editorial.job.RunningJob;
import dev.dateline.vocabulary.ResourceKind;

/**
 * Moves sections with more articles than one transaction changes. The sections move at once; the articles, which all ancestor
 * sections list, follow batch by batch. Until then, the former ancestors still list some of them.
 */
@ApplicationScoped
public class SectionMoves implements JobHandler {

    private final SectionMover mover;
    private final SectionRepository sections;
    private final RetryingTransaction transaction;
    private final ArticleJobs jobs;

    SectionMoves(SectionMover mover, SectionRepository sections, RetryingTransaction transaction, ArticleJobs jobs) {
        this.mover = mover;
        this.sections = sections;
        this.transaction = transaction;
        this.jobs = jobs;
    }

    /**
     * Accepts the move as a job if the section has more public articles than one request changes, and its ancestors change;
     * otherwise does nothing. A large section that already has the path is moved again, because a failed move may have left
     * articles in the former ancestors.
     */
    public Optional<Job> submitIfLarge(UUID id, UUID parent, String slug) {
        return jobs.submit(() -> {
            var section = mover.check(id, parent, slug);
            var isOnlyRenamed = Objects.equals(section.parentId(), parent) && slug != null && !slug.equals(section.slug());
            return !isOnlyRenamed && sections.hasMorePublicArticlesThan(jobs.batchSize(), id)
                    ? Optional.of(new NewJob(JobKind.MOVE, new JobInput(ResourceKind.SECTION, id, parent, slug),
                            sections.countPublicArticles(id)))
                    : Optional.empty();
        });
    }

    @Override
    public JobKind kind() {
        return JobKind.MOVE;
    }

    @Override
    public boolean isResumable() {
        return true;
    }

    @Override
    public boolean run(RunningJob job) {
        var move = job.input();
        transaction.run(() -> mover.moveWithoutArticles(move.subject(), move.target(), move.slug()));
        job.commit();
        return jobs.changeInBatches(job, articles(move.subject()), mover::moveArticles);
    }

    private List<UUID> articles(UUID section) {
        return QuarkusTransaction.requiringNew().call(() -> sections.listPublicArticles(section));
    }
}
