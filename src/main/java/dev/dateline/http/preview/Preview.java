package dev.dateline.http.preview;

import java.util.Optional;
import java.util.UUID;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;

/**
 * Marks a request that reads working copies instead of public content.
 *
 * @param article the only article that the request may show, with its media; null for everything
 */
public record Preview(UUID article) {

    private static final String KEY = Preview.class.getName();
    private static final String PUBLIC = "/api/v1/";
    private static final String PREVIEW = "/preview/v1/";

    /** Of everything. */
    public static Preview ofEverything() {
        return new Preview(null);
    }

    /** The mark of the request that the current thread processes; empty outside of a request. */
    public static Optional<Preview> current() {
        return VertxContext.isOnDuplicatedContext() ? ContextLocals.get(KEY) : Optional.empty();
    }

    public static boolean isCurrent() {
        return current().isPresent();
    }

    /** Whether the current request may show only one article. */
    public static boolean isOfOneArticle() {
        return current().filter(preview -> preview.article != null).isPresent();
    }

    /** Marks the current request. */
    public void begin() {
        ContextLocals.put(KEY, this);
    }

    /** Whether a path, as the client sent it, is one of the preview API. */
    public static boolean isPath(String path) {
        return path.startsWith(PREVIEW);
    }

    /** The path of the resource that responds to a path: the same unless it is one of the preview API. */
    public static String resourcePath(String path) {
        return isPath(path) ? PUBLIC + path.substring(PREVIEW.length()) : path;
    }

    /** The path of the preview API for a path of the public API. */
    public static String previewPath(String path) {
        return PREVIEW + path.substring(PUBLIC.length());
    }

    /** The path under which the client of the current request finds a resource. */
    public static String clientPath(String path) {
        return path.startsWith(PUBLIC) && isCurrent() ? previewPath(path) : path;
    }
}
