package dev.dateline.http.proxy;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.http.runtime.ForwardedInfo;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import dev.dateline.vocabulary.BoundedPattern;

/**
 * The path under which clients see this server, if a proxy strips it from their requests: empty, or such as
 * {@code /content}. The header counts only from a proxy that is trusted, as for the other headers of its kind.
 */
@ApplicationScoped
public class ProxyPrefix {

    private static final String HEADER = "X-Forwarded-Prefix";
    private static final String KEY = ProxyPrefix.class.getName();
    /** No part begins with a dot, and none is empty: {@code //host} would lead to another host. */
    private static final BoundedPattern FORMAT = BoundedPattern.of(200, "(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*+)++");

    private final String configured;
    private final boolean readsHeader;

    ProxyPrefix(ProxyConfig config, VertxHttpConfig http) {
        this.configured = config.prefix().map(ProxyPrefix::withoutLastSlash).orElse("");
        if (!configured.isEmpty() && !FORMAT.matches(configured)) {
            throw new IllegalArgumentException("dateline.http.prefix must be a path such as /content, not " + configured);
        }
        this.readsHeader = http.proxy().allowXForwarded().orElse(!http.proxy().allowForwarded());
    }

    void read(RoutingContext context) {
        context.put(KEY, find(context.request()));
        context.next();
    }

    public String of(RoutingContext context) {
        String prefix = context.get(KEY);
        return prefix == null ? configured : prefix;
    }

    private String find(HttpServerRequest request) {
        var sent = request.getHeader(HEADER);
        if (sent == null || !readsHeader || !isForwardedByTrustedProxy(request)) {
            return configured;
        }
        var prefix = withoutLastSlash(sent.strip());
        return FORMAT.matches(prefix) ? prefix : configured;
    }

    /** Quarkus keeps what it reads from the headers of a proxy only if it trusts the proxy. */
    private static boolean isForwardedByTrustedProxy(HttpServerRequest request) {
        // Quarkus reads them when first asked for something that they change.
        request.scheme();
        return Vertx.currentContext().getLocal(ForwardedInfo.CONTEXT_KEY) != null;
    }

    private static String withoutLastSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
