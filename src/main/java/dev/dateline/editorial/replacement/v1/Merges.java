package dev.dateline.editorial.replacement.v1;

import java.io.IOException;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.jboss.resteasy.reactive.RestResponse;

import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.RetryingTransaction;
import dev.dateline.editorial.content.v1.JsonInput;
import dev.dateline.editorial.content.v1.VersionTag.IfMatch;
import dev.dateline.editorial.job.v1.JobRepresentation;
import dev.dateline.editorial.replacement.Replacements;
import dev.dateline.http.problem.Problem.Place;
import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.vocabulary.ResourceKind;

/** Requests that replace a section, tag, author or media item by another one. */
@Singleton
public class Merges {

    private final Replacements replacements;
    private final RetryingTransaction transaction;
    private final JsonInput json;

    Merges(Replacements replacements, RetryingTransaction transaction, JsonInput json) {
        this.json = json;
        this.replacements = replacements;
        this.transaction = transaction;
    }

    /**
     * The response to a merge: the kept resource, or 202 with a job.
     *
     * @param body a {@link Merge}
     * @param kept creates the response for the resource that is kept
     */
    public RestResponse<Object> merge(ResourceKind kind, UUID id, IfMatch ifMatch, byte[] body,
            Function<UUID, ? extends RestResponse<?>> kept) throws IOException {
        return merge(kind, id, ifMatch, json.valid(body, Merge.class).into(), kept);
    }

    @SuppressWarnings("unchecked")
    private RestResponse<Object> merge(ResourceKind kind, UUID id, IfMatch ifMatch, String into,
            Function<UUID, ? extends RestResponse<?>> kept) {
        return transaction.run(() -> {
            var by = replacements.find(kind, into);
            ifMatch.require(replacements.lock(kind, id, by));
            return replacements.replace(kind, id, by).map(JobRepresentation::accepted)
                    .orElseGet(() -> (RestResponse<Object>) kept.apply(by));
        });
    }

    /**
     * The same for a delete with a replacement.
     *
     * @throws ProblemException INVALID_PARAMETER if the parameter is invalid
     */
    public RestResponse<Object> replace(ResourceKind kind, UUID id, IfMatch ifMatch, String replaceWith,
            Function<UUID, ? extends RestResponse<?>> kept) {
        try {
            return merge(kind, id, ifMatch, replaceWith, kept);
        } catch (InvalidContent e) {
            throw ProblemException.of(ProblemType.INVALID_PARAMETER, e.violations().stream()
                    .map(violation -> new Violation(Place.QUERY, "replaceWith", violation.value(), violation.reason(), null))
                    .toList());
        }
    }
}
