package dev.dateline.http.cache;

/** An answer that caches may keep, but must ask about each time before they give it out (RFC 9111, 5.2.2.4). */
public interface MustRevalidate {
}
