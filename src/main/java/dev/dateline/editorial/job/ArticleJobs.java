package dev.dateline.editorial.job;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.content.RetryingTransaction;

/** Changes of more articles than one transaction changes: jobs that change them batch by batch. */
@ApplicationScoped
public class ArticleJobs {

    private final JobStore store;
    private final JobRunner runner;
    private final RetryingTransaction transaction;
    private final ManageConfig config;

    ArticleJobs(JobStore store, JobRunner runner, RetryingTransaction transaction, ManageConfig config) {
        this.store = store;
        this.runner = runner;
        this.transaction = transaction;
        this.config = config;
    }

    /** The largest number of articles that one transaction changes. */
    public int batchSize() {
        return config.maxInlineArticles();
    }

    /** Stores the job, if there is one, in the transaction that decides about it; the job is queued after the commit. */
    public Optional<Job> submit(Supplier<Optional<NewJob>> decision) {
        return transaction.run(() -> {
            var job = decision.get().map(stated -> store.add(stated.kind(), stated.input(), stated.articles()));
            job.ifPresent(runner::accept);
            return job;
        });
    }

    /** Changes the articles batch by batch, each in its own transaction; false if the job had to stop before the end. */
    public boolean changeInBatches(RunningJob job, List<UUID> articles, Consumer<List<UUID>> change) {
        return job.inBatches(articles, batchSize(), batch -> transaction.run(() -> {
            change.accept(batch);
            return null;
        }));
    }

    /** @param articles the number of articles to change */
    public record NewJob(JobKind kind, JobInput input, long articles) {
    }
}
