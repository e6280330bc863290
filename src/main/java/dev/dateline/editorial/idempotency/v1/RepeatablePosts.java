package dev.dateline.editorial.idempotency.v1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.quarkus.security.identity.SecurityIdentity;

import dev.dateline.editorial.content.RetryingTransaction;
import dev.dateline.editorial.idempotency.IdempotentRequest;
import dev.dateline.editorial.idempotency.IdempotentRequests;
import dev.dateline.editorial.idempotency.StoredResponse;
import dev.dateline.http.problem.Problem.Place;
import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/** Executes the POST of the current request once, if it has an {@code Idempotency-Key}. */
@Singleton
public class RepeatablePosts {

    private static final String HEADER = "Idempotency-Key";
    private static final int MAX_LENGTH = 200;

    private final IdempotentRequests requests;
    private final RetryingTransaction transaction;
    private final SecurityIdentity identity;
    private final UriInfo uri;
    private final HttpHeaders headers;
    private final ObjectMapper mapper;

    RepeatablePosts(IdempotentRequests requests, RetryingTransaction transaction, SecurityIdentity identity, UriInfo uri,
            HttpHeaders headers, ObjectMapper mapper) {
        this.requests = requests;
        this.transaction = transaction;
        this.identity = identity;
        this.uri = uri;
        this.headers = headers;
        this.mapper = mapper;
    }

    /**
     * The response of the execution, or the stored one if the same request with the same key was executed before.
     *
     * @param part the part of the request that is executed, after a line break, which no key has; empty for all of it
     * @param body of the request, or a digest of it
     * @throws ProblemException INVALID_HEADER if the key is empty, too long or repeated; IDEMPOTENCY_KEY_REUSED if it was used for
     *         another request
     */
    @SuppressWarnings("unchecked")
    public RestResponse<Object> once(String part, byte[] body, Callable<? extends RestResponse<?>> execution) throws Exception {
        var keys = headers.getRequestHeader(HEADER);
        if (keys == null || keys.isEmpty()) {
            return (RestResponse<Object>) execution.call();
        }
        var request = new IdempotentRequest(identity.getPrincipal().getName(), key(keys) + part, digest(body));
        try {
            return response(transaction.run(() -> requests.once(request, () -> stored(execution))));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * The response of the execution, which is secret and therefore not stored.
     *
     * @throws ProblemException CONFLICT, with the URL of the created resource, if the same request with the same key was executed
     *         before; those of {@link #once}
     */
    public <T> RestResponse<T> onceInSecret(byte[] body, Callable<RestResponse<T>> execution) throws Exception {
        var first = new AtomicReference<RestResponse<T>>();
        var stored = once("", body, () -> {
            first.set(execution.call());
            return ResponseBuilder.noContent().location(first.get().getLocation()).build();
        });
        if (first.get() == null) {
            throw ProblemException.of(ProblemType.CONFLICT, List.of(new Violation(Place.HEADER, HEADER,
                    headers.getHeaderString(HEADER),
                    "created a secret of " + stored.getLocation().getRawPath() + " before, which only that response had;"
                            + " another Idempotency-Key creates another one",
                    null)));
        }
        return first.get();
    }

    /** @throws ProblemException INVALID_HEADER if the key is repeated, blank or too long */
    public void checkKey() {
        var keys = headers.getRequestHeader(HEADER);
        if (keys != null && !keys.isEmpty()) {
            key(keys);
        }
    }

    private static String key(List<String> keys) {
        var key = keys.get(0);
        if (keys.size() > 1) {
            throw invalid(null, "must not be repeated");
        } else if (key == null || key.isBlank() || key.length() > MAX_LENGTH) {
            throw invalid(key, "must have 1 to " + MAX_LENGTH + " characters");
        }
        return key;
    }

    private static ProblemException invalid(String key, String reason) {
        return ProblemException.of(ProblemType.INVALID_HEADER, List.of(new Violation(Place.HEADER, HEADER, key, reason, null)));
    }

    private String digest(byte[] body) {
        var digest = DigestUtils.getSha256Digest();
        digest.update((uri.getPath() + "?" + uri.getRequestUri().getRawQuery() + "\n").getBytes(StandardCharsets.UTF_8));
        return Hex.encodeHexString(digest.digest(body));
    }

    private StoredResponse stored(Callable<? extends RestResponse<?>> execution) {
        try {
            var response = execution.call();
            var location = response.getHeaders().getFirst(HttpHeaders.LOCATION);
            return new StoredResponse(response.getStatus(), location == null ? null : location.toString(),
                    response.getHeaderString(HttpHeaders.ETAG),
                    response.getEntity() == null ? null : mapper.writeValueAsString(response.getEntity()));
        } catch (RuntimeException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private RestResponse<Object> response(StoredResponse stored) throws JsonProcessingException {
        var response = ResponseBuilder.<Object>create(stored.status())
                .entity(stored.body() == null ? null : mapper.readTree(stored.body()));
        if (stored.tag() != null) {
            response.header(HttpHeaders.ETAG, stored.tag());
        }
        if (stored.location() != null) {
            response.location(URI.create(stored.location()));
        }
        return response.build();
    }
}
