package dev.dateline.http.cache;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

import dev.dateline.http.coding.AcceptedCodings;

/**
 * The strong entity tag of some response bytes (RFC 9110, 8.8.3): equal tags, equal bytes. What travels in a coding is other
 * bytes, and has the name of the coding in its tag.
 */
record EntityTag(String quoted, String opening) {

    static EntityTag of(byte[] bytes, Optional<String> coding) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            var opening = '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 16));
            return new EntityTag(opening + coding.map(name -> "-" + name).orElse("") + '"', opening);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The tag under which the client has these bytes already, by its If-None-Match: in whatever coding that it takes, and by
     * weak comparison, since proxies that compress weaken tags (RFC 9110, 13.1.2). A cache that keeps several codings would
     * give out the one that it is told of.
     */
    Optional<String> keptAs(String ifNoneMatch, AcceptedCodings accepted) {
        return tags(ifNoneMatch)
                .map(tag -> tag.equals("*") ? quoted : tag.startsWith("W/") ? tag.substring(2) : tag)
                .filter(tag -> tag.equals(opening + '"') || isIn(accepted, tag)).findFirst();
    }

    private boolean isIn(AcceptedCodings accepted, String tag) {
        return tag.startsWith(opening + '-') && tag.endsWith("\"")
                && accepted.take(tag.substring(opening.length() + 1, tag.length() - 1));
    }

    /** Whether these bytes are what If-Match asks for: by strong comparison (RFC 9110, 13.1.1). */
    boolean isAmong(String ifMatch) {
        return tags(ifMatch).anyMatch(tag -> tag.equals("*") || tag.equals(quoted));
    }

    private static Stream<String> tags(String header) {
        return Arrays.stream(header.split(",")).map(String::strip);
    }
}
