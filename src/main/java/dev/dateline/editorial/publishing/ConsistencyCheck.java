package dev.dateline.editorial.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import dev.dateline.database.AdvisoryLock;
import dev.dateline.database.AdvisoryLockRepository;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.vocabulary.ResourceKind;

/**
 * Compares the schema {@code delivery} with the working copies, by set-based statements on one snapshot. It finds what no write
 * should leave behind; while a large move or merge runs, the articles that it has not reached yet differ.
 */
@ApplicationScoped
public class ConsistencyCheck {

    /** Of each check: what a person repairs is one cause, not its thousands of effects. */
    static final int MOST_OF_ONE_CHECK = 100;

    private static final int TIMEOUT_SECONDS = 30 * 60;

    private final ConsistencyRepository repository;
    private final AdvisoryLockRepository locks;

    ConsistencyCheck(ConsistencyRepository repository, AdvisoryLockRepository locks) {
        this.repository = repository;
        this.locks = locks;
    }

    /** @throws ProblemException CONFLICT while another check runs, because each has a connection and a snapshot for a long time */
    public Result run() {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            repository.beginSnapshot();
            if (!locks.tryToHold(AdvisoryLock.CONSISTENCY_CHECK)) {
                throw new ProblemException(ProblemType.CONFLICT, "A check is running; wait for its result.");
            }
            var found = new ArrayList<Discrepancy>();
            var isComplete = true;
            for (var check : repository.checks()) {
                var some = repository.find(check, MOST_OF_ONE_CHECK);
                isComplete &= some.size() < MOST_OF_ONE_CHECK;
                found.addAll(some);
            }
            return new Result(repository.countPublicArticles(), found, isComplete);
        });
    }

    /**
     * @param isComplete false if a check found more than the result contains
     */
    public record Result(long articles, List<Discrepancy> discrepancies, boolean isComplete) {
    }

    /**
     * @param id of the resource
     * @param where the table that is wrong
     * @param what such as {@code missing}
     */
    public record Discrepancy(ResourceKind resource, UUID id, String where, String what) {
    }
}
