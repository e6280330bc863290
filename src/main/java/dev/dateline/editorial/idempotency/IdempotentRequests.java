package dev.dateline.editorial.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.http.problem.Problem.Place;
import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/**
 * Executes requests with an {@code Idempotency-Key} once. The response is stored in the transaction of the request: a request
 * that fails is executed again.
 */
@ApplicationScoped
public class IdempotentRequests {

    private static final Duration KEPT = Duration.ofHours(24);

    private final IdempotentRequestRepository requests;
    private final Clock clock;

    IdempotentRequests(IdempotentRequestRepository requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * The response of the execution, or the stored one if the same request was executed in the last 24 hours. Callers provide the
     * transaction.
     *
     * @throws ProblemException IDEMPOTENCY_KEY_REUSED if the key was used for another request
     */
    public StoredResponse once(IdempotentRequest request, Supplier<StoredResponse> execution) {
        var now = clock.instant();
        var expired = now.minus(KEPT);
        requests.deleteBefore(expired);
        if (!requests.insert(request, now, expired)) {
            var stored = requests.get(request);
            if (!stored.digest().equals(request.digest())) {
                throw ProblemException.of(ProblemType.IDEMPOTENCY_KEY_REUSED,
                        List.of(new Violation(Place.HEADER, "Idempotency-Key",
                                request.key(), "was used for another request in the last 24 hours", null)));
            }
            return stored.response();
        }
        var response = execution.get();
        requests.complete(request, response);
        return response;
    }
}
