package dev.dateline.editorial.section;

import java.util.List;
import java.util.Objects;
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
 * Moves of sections with too many articles for one transaction. The sections move at once; the articles, which are listed
 * in all sections above them, follow batch by batch. Until then a part of them is still listed in the former sections
 * above.
 */
@ApplicationScoped
public class SectionMoves implements JobHandler {

    private final SectionService service;
    private final SectionRepository sections;
    private final Attempts attempts;
    private final JobStore jobs;
    private final JobRunner runner;
    private final ManageConfig config;

    SectionMoves(SectionService service, SectionRepository sections, Attempts attempts, JobStore jobs, JobRunner runner,
            ManageConfig config) {
        this.service = service;
        this.sections = sections;
        this.attempts = attempts;
        this.jobs = jobs;
        this.runner = runner;
        this.config = config;
    }

    /**
     * Accepts the move as a job if the section has more public articles than one request changes, and these have to
     * follow; else does nothing. A section that has the path already is moved once more if it is large, because a move
     * that failed may have left articles behind.
     */
    public Optional<Job> submitIfLarge(UUID id, UUID parent, String slug) {
        var job = QuarkusTransaction.requiringNew().call(() -> {
            var section = service.checkMove(id, parent, slug);
            var isRenamedOnly = Objects.equals(section.parentId(), parent) && slug != null && !slug.equals(section.slug());
            return !isRenamedOnly && sections.hasMoreArticlesThan(config.maxInlineArticles(), id)
                    ? Optional.of(jobs.add(JobKind.MOVE, new JobInput(id, parent, slug), sections.listArticles(id).size()))
                    : Optional.<Job> empty();
        });
        job.ifPresent(runner::queue);
        return job;
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
        attempts.change(() -> service.moveWithoutArticles(move.subject(), move.target(), move.slug()));
        job.commit();
        return job.inBatches(articles(move.subject()), config.maxInlineArticles(),
                batch -> attempts.change(() -> service.moveArticles(batch)));
    }

    private List<UUID> articles(UUID section) {
        return QuarkusTransaction.requiringNew().call(() -> sections.listArticles(section));
    }
}
