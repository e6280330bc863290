package dev.dateline.http.proxy;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.http.runtime.ForwardedInfo;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import dev.dateline.vocabulary.BoundedPattern;

/**
 * The path that a proxy strips from requests: empty, or for example {@code /content}. The header is read only if the proxy is
 * trusted, like other forwarding headers.
 */
@ApplicationScoped
public class ProxyPrefix {

    private static final String HEADER = "X-Forwarded-Prefix";
    private static final String KEY = ProxyPrefix.class.getName();
    /** No segment begins with a dot or is empty: {@code //host} would be another host. */
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

    /** Quarkus stores forwarding headers only if the proxy is trusted. */
    private static boolean isForwardedByTrustedProxy(HttpServerRequest request) {
        // Quarkus parses them on first access.
        request.scheme();
        return Vertx.currentContext().getLocal(ForwardedInfo.CONTEXT_KEY) != null;
    }

    private static String withoutLastSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
