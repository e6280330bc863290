package dev.dateline.http;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/**
 * The order of all filters; the documentation of this package describes what they do. The constants of the enum are the stages
 * on the event loop, before a resource is chosen, in descending order. Quarkus authenticates at 200 and authorises at 100.
 */
public enum Stage {

    PROXY_PREFIX(700),
    PREVIEW_HEADERS(690),
    /** Before anything reads a header of which there must be only one, or decodes the path. */
    MESSAGE(650),
    CROSS_ORIGIN(600),
    /** Before anything that the request for a stored response has passed already, such as checks of the URL. */
    CACHE_HIT(590),
    BODY_DEADLINE(550),
    PATH(500),
    CANONICAL_PATH(450),
    DATE(400),
    HEAD_LENGTH(390),
    /** Before anything that needs a worker thread. */
    HEALTH(350),
    QUERY(210),
    /** After authentication and before anything that sends content. */
    CLOSED_READING(160),
    MEDIA_RANGES(150),
    CACHE(145),
    READ_ONLY_PAGES(140),
    OPENAPI_DOCUMENT(130),
    FILES(120);

    private final int priority;

    Stage(int priority) {
        this.priority = priority;
    }

    public void register(Filters filters, Handler<RoutingContext> filter) {
        filters.register(filter, priority);
    }

    /** Request filters of JAX-RS, after a resource was chosen, in ascending order. */
    public static final class OfRequest {

        /** Before anything that reads the query: JAX-RS keeps the first copy of it. */
        public static final int PARAMETERS = 50;
        /** Before anything that needs a worker thread. */
        public static final int ADMISSION = 100;
        /** Before a resource is chosen. */
        public static final int PREVIEW = 3000;
        public static final int OPTIONS = 4000;
        public static final int PATH_PARAMETERS = 5000;
        public static final int BODY_LENGTH = 5100;
        public static final int UNEXPECTED_BODY = 5200;
        public static final int PREVIEW_SCOPE = 5500;
        public static final int FIELDS = 6000;
        public static final int NAMES = 6100;

        private OfRequest() {
        }
    }

    /** Response filters of JAX-RS, in descending order. */
    public static final class OfResponse {

        public static final int BODY_DEADLINE = 6000;
        public static final int CACHE_CONTROL = 5000;
        public static final int RETIREMENT = 4900;
        /** Before the links are copied to the header and the body is written. */
        public static final int PROXY_PREFIX = 4500;
        public static final int LINKS = 4000;
        /** Sends public responses. After everything that a stored response includes. */
        public static final int PUBLIC_RESPONSE = 3500;
        public static final int HTML_PAGE = 3400;
        /** Before anything that reads a complete body. */
        public static final int ENDLESS_BODY = 3200;
        public static final int CURRENT_COPY = 3000;
        public static final int FIELDS = 2000;
        public static final int CONTENT_CODING = 100;

        private OfResponse() {
        }

        /** Skips the filters and writers that remain, because the response has been sent. */
        public static void skipRemaining(ResteasyReactiveContainerRequestContext request) {
            var chain = (ResteasyReactiveRequestContext) request.getServerRequestContext();
            chain.setPosition(chain.getHandlers().length);
        }
    }
}
