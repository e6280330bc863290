package dev.dateline.editorial.tag;

import java.util.List;
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

/**
 * Merges tags with more articles than one transaction changes: the articles get the other tag batch by batch, and the last
 * transaction merges the rest. Until then both tags exist, each with some of the articles; repeating the merge completes it.
 */
@ApplicationScoped
public class TagMerges implements JobHandler {

    private final TagService service;
    private final TagRepository tags;
    private final RetryingTransaction transaction;
    private final ArticleJobs jobs;

    TagMerges(TagService service, TagRepository tags, RetryingTransaction transaction, ArticleJobs jobs) {
        this.service = service;
        this.tags = tags;
        this.transaction = transaction;
        this.jobs = jobs;
    }

    /** Accepts the merge as a job if more articles have the tag than one request changes; otherwise does nothing. */
    public Optional<Job> submitIfLarge(UUID id, UUID into) {
        return jobs.submit(() -> {
            service.checkMerge(id, into);
            return tags.hasMoreArticlesThan(jobs.batchSize(), id)
                    ? Optional.of(new NewJob(JobKind.MERGE, new JobInput(id, into, null), tags.listArticles(id).size()))
                    : Optional.empty();
        });
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
        var id = job.input().subject();
        var into = job.input().target();
        if (isMerged(id, into)) {
            return true;
        }
        for (var left = articles(id); left.size() > jobs.batchSize(); left = articles(id)) {
            if (!jobs.changeInBatches(job, left, batch -> service.mergeIn(batch, id, into))) {
                return false;
            }
        }
        if (job.shouldStop()) {
            return false;
        }
        transaction.run(() -> service.merge(id, into));
        return true;
    }

    /** An earlier run completed the merge, but could not report it. */
    private boolean isMerged(UUID id, UUID into) {
        return QuarkusTransaction.requiringNew().call(() -> tags.findByIdOptional(id).isEmpty()
                && tags.findSurvivor(id).filter(into::equals).isPresent());
    }

    private List<UUID> articles(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> tags.listArticles(id));
    }
}
