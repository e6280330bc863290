package dev.dateline.http.proxy;

import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.http.runtime.ForwardedInfo;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * The path that a proxy strips from requests: empty, or for example {@code /content}. The header is read only if the proxy is
 * trusted, like other forwarding headers. If several proxies in front of this server each strip a prefix, the header lists these
 * from the outermost to the innermost, and the URLs of clients have all of them: {@code /news, /content} is
 * {@code /news/content}.
 */
@ApplicationScoped
public class ProxyPrefix {

    private static final String HEADER = "X-Forwarded-Prefix";
    /** Where stored content can point to this server: links to articles, and the media of the sample. */
    private static final String[] OWN_PATHS = { "/api/", "/preview/v1/", "/sample/" };
    private static final String KEY = ProxyPrefix.class.getName();
    private static final String GIVEN = KEY + ".given";

    private final String configured;
    private final boolean readsHeader;

    ProxyPrefix(ProxyConfig config, VertxHttpConfig http) {
        this.configured = config.prefix().orElse("");
        this.readsHeader = http.proxy().allowXForwarded().orElse(!http.proxy().allowForwarded());
    }

    /** The prefix of the current request, which this server sends to itself for a request with this prefix. */
    public static void give(String prefix) {
        Vertx.currentContext().putLocal(GIVEN, prefix);
    }

    void read(RoutingContext context) {
        String given = Vertx.currentContext().getLocal(GIVEN);
        var prefix = given == null ? find(context.request()) : given;
        context.put(KEY, prefix);
        ContextLocals.put(KEY, prefix);
        context.next();
    }

    /** Of the request that the current thread processes; empty outside of a request. */
    public static String ofCurrentRequest() {
        return VertxContext.isOnDuplicatedContext() ? ContextLocals.get(KEY, "") : "";
    }

    /** The URL with the prefix of the current request if it is a path of this server; null for null. */
    public static String addTo(String url) {
        return url != null && url.startsWith("/") && Stream.of(OWN_PATHS).anyMatch(url::startsWith)
                ? ofCurrentRequest() + url : url;
    }

    /** The URL without the prefix, which it may have and which may be empty; null for null. */
    public static String removeFrom(String url, String prefix) {
        return url != null && url.startsWith(prefix + "/") ? url.substring(prefix.length()) : url;
    }

    /** A Location without the host, which JAX-RS adds and which can differ from the one that the client uses. */
    public static String withoutHost(Object location) {
        return location instanceof URI uri ? uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                : location.toString();
    }

    public String of(RoutingContext context) {
        String prefix = context.get(KEY);
        return prefix == null ? configured : prefix;
    }

    private String find(HttpServerRequest request) {
        var sent = request.headers().getAll(HEADER);
        if (sent.isEmpty() || !readsHeader || !isForwardedByTrustedProxy(request)) {
            return configured;
        }
        var prefixes = String.join(",", sent).split(",", -1);
        var combined = Stream.of(prefixes).map(each -> PathPrefix.withoutLastSlash(each.strip())).collect(Collectors.joining());
        return Stream.of(prefixes).allMatch(each -> each.strip().startsWith("/"))
                ? PathPrefix.valid(combined).orElse(configured) : configured;
    }

    /** Quarkus stores forwarding headers only if the proxy is trusted. */
    private static boolean isForwardedByTrustedProxy(HttpServerRequest request) {
        // Quarkus parses them on first access.
        request.scheme();
        return Vertx.currentContext().getLocal(ForwardedInfo.CONTEXT_KEY) != null;
    }
}
