package dev.dateline.security;

import java.time.Duration;
import java.util.Arrays;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.netty.util.NetUtil;

/**
 * Limits how many unknown keys the clients of one address may send. Keys that were accepted within the last hour remain accepted,
 * so that somebody who guesses keys does not lock out others behind the same proxy.
 */
@ApplicationScoped
class KeyGuesses {

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int MAX_ADDRESSES = 100_000;
    private static final int MAX_KEYS = 10_000;
    /** A single client can have all IPv6 addresses that begin with the same bytes. */
    private static final int NETWORK_BYTES = 8;

    private final SecurityConfig config;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder().expireAfterAccess(PERIOD).maximumSize(MAX_ADDRESSES)
            .build();
    /** By hash. */
    private final Cache<String, Boolean> accepted = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MAX_KEYS)
            .build();

    KeyGuesses(SecurityConfig config) {
        this.config = config;
    }

    boolean mayTry(String hash, String address) {
        var bucket = buckets.getIfPresent(network(address));
        return bucket == null || bucket.getAvailableTokens() > 0 || accepted.getIfPresent(hash) != null;
    }

    void accept(String hash) {
        accepted.put(hash, true);
    }

    void countUnknown(String address) {
        buckets.get(network(address), first -> Bucket.builder().addLimit(limit -> limit.capacity(config.unknownKeysPerMinute())
                .refillIntervally(config.unknownKeysPerMinute(), PERIOD)).withNanosecondPrecision().build()).tryConsume(1);
    }

    /** What a proxy forwards need not be an address, and is never resolved. */
    private static String network(String address) {
        var bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes == null || bytes.length <= NETWORK_BYTES ? address
                : Arrays.toString(Arrays.copyOf(bytes, NETWORK_BYTES));
    }
}
