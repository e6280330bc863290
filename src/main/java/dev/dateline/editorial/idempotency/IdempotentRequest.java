package dev.dateline.editorial.idempotency;

/**
 * A request that may be repeated.
 *
 * @param caller the name of the API key
 * @param key chosen by the client
 * @param digest of everything that the response depends on
 */
public record IdempotentRequest(String caller, String key, String digest) {
}
