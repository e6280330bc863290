package dev.dateline.http.cache;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

import dev.dateline.http.coding.AcceptedCodings;
import dev.dateline.http.coding.ContentCoding;

/**
 * The strong entity tag of a response (RFC 9110, 8.8.3). The copies of one body in different content codings have different
 * bytes: their tags have the same opening, followed by the name of the coding.
 */
public record EntityTag(String quoted, String opening) {

    /**
     * Of bytes without a content coding: two checksums whose polynomials have no common divisor, which together are one of 64 bits.
     * Java uses the processor's instructions for them from the first call; those for digests only after its second compiler has
     * run, which takes a minute in a busy new process.
     */
    static EntityTag of(byte[] bytes) {
        var checksums =
                ByteBuffer.allocate(Long.BYTES).putInt(checksum(new CRC32(), bytes)).putInt(checksum(new CRC32C(), bytes));
        return of('"' + Base64.getUrlEncoder().withoutPadding().encodeToString(checksums.array()), Optional.empty());
    }

    private static int checksum(Checksum checksum, byte[] bytes) {
        checksum.update(bytes);
        return (int) checksum.getValue();
    }

    EntityTag in(Optional<ContentCoding> coding) {
        return of(opening, coding);
    }

    private static EntityTag of(String opening, Optional<ContentCoding> coding) {
        return new EntityTag(opening + coding.map(chosen -> "-" + chosen.token).orElse("") + '"', opening);
    }

    /**
     * The tag in If-None-Match of a copy that the client has, in any coding that it accepts. The comparison is weak, because
     * proxies that compress weaken tags (RFC 9110, 13.1.2). A cache that stores several codings serves the one that this
     * tag names.
     */
    Optional<String> keptAs(String ifNoneMatch, AcceptedCodings accepted) {
        return (isAny(ifNoneMatch) ? Stream.of(quoted) : strong(ifNoneMatch))
                .filter(tag -> tag.equals(opening + '"') || isIn(accepted, tag)).findFirst();
    }

    /** Whether If-None-Match lists a tag, by weak comparison. */
    static boolean isKept(String quoted, String ifNoneMatch) {
        return isAny(ifNoneMatch) || strong(ifNoneMatch).anyMatch(quoted::equals);
    }

    /** The tags of a header without the mark of weak ones. */
    private static Stream<String> strong(String header) {
        return tags(header).map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag);
    }

    private boolean isIn(AcceptedCodings accepted, String tag) {
        return tag.startsWith(opening + '-') && tag.endsWith("\"")
                && accepted.include(tag.substring(opening.length() + 1, tag.length() - 1));
    }

    /** Whether If-Match lists this tag, by strong comparison (RFC 9110, 13.1.1). */
    boolean isAmong(String ifMatch) {
        return isMatched(quoted, ifMatch);
    }

    /** Whether If-Match lists a tag, by strong comparison (RFC 9110, 13.1.1). */
    public static boolean isMatched(String quoted, String ifMatch) {
        return isAny(ifMatch) || tags(ifMatch).anyMatch(quoted::equals);
    }

    /** In a list, * is no tag. */
    private static boolean isAny(String header) {
        return header.strip().equals("*");
    }

    private static Stream<String> tags(String header) {
        return Arrays.stream(header.split(",")).map(String::strip);
    }
}
