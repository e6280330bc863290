package dev.dateline.editorial.tag;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import dev.dateline.editorial.content.Attempts;
import dev.dateline.editorial.job.Job;
import dev.dateline.editorial.job.JobHandler;
import dev.dateline.editorial.job.JobInput;
import dev.dateline.editorial.job.JobKind;
import dev.dateline.editorial.job.JobRunner;
import dev.dateline.editorial.job.JobStore;
import dev.dateline.editorial.job.ManageConfig;
import dev.dateline.editorial.job.RunningJob;

/**
 * Merges of tags with too many articles for one transaction: batch by batch the articles get the other tag, the last
 * transaction is a merge of those that are left. Until then both tags exist, each with a part of the articles; the same
 * merge again does the rest.
 */
@ApplicationScoped
public class TagMerges implements JobHandler {

    private final TagService service;
    private final TagRepository tags;
    private final Attempts attempts;
    private final JobStore jobs;
    private final JobRunner runner;
    private final ManageConfig config;

    TagMerges(TagService service, TagRepository tags, Attempts attempts, JobStore jobs, JobRunner runner,
            ManageConfig config) {
        this.service = service;
        this.tags = tags;
        this.attempts = attempts;
        this.jobs = jobs;
        this.runner = runner;
        this.config = config;
    }

    /** Accepts the merge as a job if more articles have the tag than one request changes; else does nothing. */
    public Optional<Job> submitIfLarge(UUID id, UUID into) {
        var job = QuarkusTransaction.requiringNew().call(() -> {
            service.checkMerge(id, into);
            return tags.hasMoreArticlesThan(config.maxInlineArticles(), id)
                    ? Optional.of(jobs.add(JobKind.MERGE, new JobInput(id, into, null), tags.listArticles(id).size()))
                    : Optional.<Job> empty();
        });
        job.ifPresent(runner::queue);
        return job;
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
        for (var left = articles(id); left.size() > config.maxInlineArticles(); left = articles(id)) {
            if (!job.inBatches(left, config.maxInlineArticles(), batch -> attempts.change(() -> service.mergeIn(batch, id, into)))) {
                return false;
            }
        }
        if (job.shouldStop()) {
            return false;
        }
        attempts.change(() -> service.merge(id, into));
        return true;
    }

    /** The run before ended with the merge, but could not report it. */
    private boolean isMerged(UUID id, UUID into) {
        return QuarkusTransaction.requiringNew().call(() -> tags.findByIdOptional(id).isEmpty()
                && tags.findSurvivor(id).filter(into::equals).isPresent());
    }

    private List<UUID> articles(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> tags.listArticles(id));
    }
}
