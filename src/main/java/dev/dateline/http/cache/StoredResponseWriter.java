package dev.dateline.http.cache;

import jakarta.inject.Singleton;

import io.netty.util.AsciiString;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;

import dev.dateline.http.coding.AcceptedCodings;

/** Sends stored responses on the event loop, exactly as if they had been computed for the request. */
@Singleton
public class StoredResponseWriter {

    private static final CharSequence CACHE_STATUS = AsciiString.cached("Cache-Status");
    private static final CharSequence JSON = AsciiString.cached("application/json");
    /** Where quarkus-rest stores it for request metrics. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private final Freshness freshness;
    private final CurrentDate date;

    StoredResponseWriter(Freshness freshness, CurrentDate date) {
        this.freshness = freshness;
        this.date = date;
    }

    /** The path template of the current request; null if unknown. */
    static String template(RoutingContext context) {
        return ((HttpServerRequestInternal) context.request()).context().getLocal(TEMPLATE);
    }

    /**
     * A request whose preconditions fail is passed on.
     *
     * @param cacheStatus RFC 9211
     */
    public void send(RoutingContext context, StoredResponse stored, CharSequence cacheStatus) {
        var request = context.request();
        var body = stored.body();
        var selected = body.content().select(AcceptedCodings.of(request.getHeader(HttpHeaders.ACCEPT_ENCODING)),
                Preconditions.of(request), body);
        if (selected.outcome() == CodedContent.Outcome.FAILED) {
            context.next();
            return;
        }
        if (stored.template() != null) {
            ((HttpServerRequestInternal) request).context().putLocal(TEMPLATE, stored.template());
        }
        var headers = context.response().headers();
        headers.set(HttpHeaders.DATE, date.text());
        for (var header : stored.headers()) {
            headers.add(header.getKey(), header.getValue());
        }
        headers.set(HttpHeaders.CACHE_CONTROL, freshness.cacheControl());
        headers.set(HttpHeaders.ETAG, selected.tag());
        headers.set(CACHE_STATUS, cacheStatus);
        if (selected.outcome() == CodedContent.Outcome.UNMODIFIED) {
            context.response().setStatusCode(304).end();
        } else {
            headers.set(HttpHeaders.CONTENT_TYPE, JSON);
            EncodedBody.send(context, body.content(), selected.coding());
        }
    }
}
