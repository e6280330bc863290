package dev.dateline.http.cache;

/** A response that caches may store but must revalidate before each use (RFC 9111, 5.2.2.4). */
public interface MustRevalidate {

    default boolean mustRevalidate() {
        return true;
    }
}
