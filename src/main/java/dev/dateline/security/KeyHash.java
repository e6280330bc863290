package dev.dateline.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import org.apache.commons.codec.digest.DigestUtils;

/** Keys are long and random, so that a fast hash is as safe as a slow one. */
final class KeyHash {

    private KeyHash() {
    }

    /** SHA-256 of the key, in hexadecimal. */
    static String of(String key) {
        return DigestUtils.sha256Hex(key);
    }

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
