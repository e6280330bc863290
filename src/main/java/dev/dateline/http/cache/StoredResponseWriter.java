package dev.dateline.http.cache;

import java.util.List;
import java.util.function.Function;

import jakarta.inject.Singleton;

import io.netty.util.AsciiString;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;

import dev.dateline.http.coding.AcceptedCodings;
import dev.dateline.http.problem.Problem.Place;
import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/** Sends stored responses on the event loop, exactly as if they had been computed for the request. */
@Singleton
public class StoredResponseWriter {

    private static final CharSequence CACHE_STATUS = AsciiString.cached("Cache-Status");
    private static final CharSequence AUTHORIZATION = AsciiString.cached("Authorization");
    /** Where quarkus-rest stores it for request metrics. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private static final String STORE = StoredResponseWriter.class.getName();

    private final Freshness freshness;
    private final ReadingConfig reading;
    private final CurrentDate date;

    StoredResponseWriter(Freshness freshness, ReadingConfig reading, CurrentDate date) {
        this.freshness = freshness;
        this.reading = reading;
        this.date = date;
    }

    /** The path template of the current request; null if unknown. */
    static String template(RoutingContext context) {
        return ((HttpServerRequestInternal) context.request()).context().getLocal(TEMPLATE);
    }

    /** @param store takes the computed response to the request, if it is public, and returns what to send */
    public static void onComputed(RoutingContext context, Function<StoredResponse, Computed> store) {
        context.put(STORE, store);
    }

    /** What to send for a computed response; {@code cacheStatus} as in RFC 9211. */
    public record Computed(StoredResponse response, AsciiString cacheStatus) {
    }

    /**
     * Sends a response that was computed for this request, after the cache had the opportunity to store it.
     *
     * @throws ProblemException PRECONDITION_FAILED
     */
    void send(RoutingContext context, StoredResponse response) {
        Function<StoredResponse, Computed> store = context.get(STORE);
        var computed = store.apply(response);
        send(context, computed.response(), computed.cacheStatus(), () -> {}, () -> {
            throw failed(context.request());
        });
    }

    /** If-Unmodified-Since does not count beside If-Match (RFC 9110). */
    private static ProblemException failed(HttpServerRequest request) {
        var tags = request.getHeader(HttpHeaders.IF_MATCH);
        var violation = tags == null
                ? new Violation(Place.HEADER, "If-Unmodified-Since", request.getHeader("If-Unmodified-Since"),
                        "is earlier than the last change of the response", null)
                : new Violation(Place.HEADER, "If-Match", tags, "is not the current entity tag", null);
        return new ProblemException(ProblemType.PRECONDITION_FAILED, "The response has changed since it was read.",
                List.of(violation));
    }

    /**
     * Sends a stored response, unless a precondition of the request fails.
     *
     * @param cacheStatus RFC 9211
     * @param beforeSending what to do before, for example count
     * @param onFailedCondition what to do instead
     */
    public void send(RoutingContext context, StoredResponse stored, AsciiString cacheStatus, Runnable beforeSending,
            Runnable onFailedCondition) {
        var request = context.request();
        var body = stored.body();
        var selected = body.content().select(AcceptedCodings.of(request.getHeader(HttpHeaders.ACCEPT_ENCODING)),
                Preconditions.of(request), body);
        if (selected.outcome() == CodedContent.Outcome.FAILED) {
            onFailedCondition.run();
            return;
        }
        beforeSending.run();
        if (stored.template() != null) {
            ((HttpServerRequestInternal) request).context().putLocal(TEMPLATE, stored.template());
        }
        var headers = context.response().headers();
        headers.set(HttpHeaders.DATE, date.text());
        for (var header : stored.headers()) {
            headers.add(header.getKey(), header.getValue());
        }
        if (!reading.isPublic()) {
            headers.add(HttpHeaders.VARY, AUTHORIZATION);
        }
        headers.set(HttpHeaders.CACHE_CONTROL, freshness.cacheControl(body.mustRevalidate()));
        headers.set(HttpHeaders.ETAG, selected.tag());
        headers.set(CACHE_STATUS, cacheStatus);
        if (selected.outcome() == CodedContent.Outcome.UNMODIFIED) {
            context.response().setStatusCode(304).end();
        } else {
            headers.set(HttpHeaders.CONTENT_TYPE, body.mediaType());
            EncodedBody.send(context, body.content(), selected.coding());
        }
    }
}
