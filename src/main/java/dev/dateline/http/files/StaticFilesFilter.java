package dev.dateline.http.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

import dev.dateline.http.Stage;
import dev.dateline.http.cache.SharedContent;
import dev.dateline.http.proxy.ProxyPrefix;
import dev.dateline.vocabulary.BoundedPattern;

/**
 * Serves the files in the folder {@code static} of the class path: the documentation page with Swagger UI, and the media of
 * the sample. The handler of Quarkus neither compresses them nor sends entity tags.
 */
@Singleton
class StaticFilesFilter {

    private static final String DOCS = "/docs";
    private static final String INDEX = DOCS + "/index.html";
    /** No name begins with a dot, so that no path leaves its folder. */
    private static final BoundedPattern FILE = BoundedPattern.of(200, "/(docs|sample)/(?:[\\w-]++\\.)++([a-z0-9]++)");
    /** URLs of the documentation do not name its version, so that clients must ask for changes. */
    private static final Map<String, String> CACHE_CONTROL = Map.of("docs", "no-cache", "sample", "public, max-age=86400");
    private static final Map<String, String> TEXTS = Map.of("html", "text/html;charset=UTF-8", "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8", "svg", "image/svg+xml", "ico", "image/x-icon");
    private static final Map<String, String> COMPRESSED = Map.of("png", "image/png", "mp3", "audio/mpeg", "mp4", "video/mp4");

    private final ProxyPrefix prefixes;
    /** By path; contains existing files only. */
    private final Map<String, SharedContent> files = new ConcurrentHashMap<>();

    StaticFilesFilter(ProxyPrefix prefixes) {
        this.prefixes = prefixes;
    }

    void register(@Observes Filters filters) {
        Stage.FILES.register(filters, this::handle);
    }

    private void handle(RoutingContext context) {
        var method = context.request().method();
        var path = context.request().path();
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            context.next();
        } else if (path.equals(DOCS) || path.equals(INDEX)) {
            var query = context.request().query();
            context.response().setStatusCode(308).putHeader(HttpHeaders.LOCATION, prefixes.of(context) + DOCS + "/"
                    + (query == null ? "" : "?" + query)).putHeader(HttpHeaders.CACHE_CONTROL, "no-cache").end();
        } else {
            send(context, path.equals(DOCS + "/") ? INDEX : path);
        }
    }

    private void send(RoutingContext context, String path) {
        if (path.equals(INDEX)) {
            // A page into which people type keys.
            context.response().putHeader("Content-Security-Policy", "frame-ancestors 'none'");
        }
        var file = files.get(path);
        if (file != null) {
            file.send(context);
        } else if (FILE.matches(path)) {
            context.vertx().executeBlocking(() -> files.computeIfAbsent(path, StaticFilesFilter::read), false)
                    .onSuccess(found -> {
                        if (found == null) {
                            context.next();
                        } else {
                            found.send(context);
                        }
                    }).onFailure(context::fail);
        } else {
            context.next();
        }
    }

    /** Null if there is no such file. */
    private static SharedContent read(String path) {
        var name = FILE.match(path).orElseThrow();
        var cacheControl = CACHE_CONTROL.get(name.group(1));
        var text = TEXTS.get(name.group(2));
        var compressed = COMPRESSED.get(name.group(2));
        try (var file = StaticFilesFilter.class.getResourceAsStream("/static" + path)) {
            if (file == null || text == null && compressed == null) {
                return null;
            }
            return text == null ? SharedContent.compressed(compressed, cacheControl, file.readAllBytes())
                    : SharedContent.compressible(text, cacheControl, "Accept-Encoding", file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
