package dev.dateline.http.cache;

import java.util.Arrays;
import java.util.Optional;

import dev.dateline.vocabulary.BoundedPattern;

/** A range of the bytes of a body (RFC 9110, 14.1.2), both ends included. */
record ByteRange(long first, long last, int length) {

    private static final BoundedPattern FORMAT = BoundedPattern.of(50, "bytes=(\\d{0,18}+)-(\\d{0,18}+)");

    /** Empty for several ranges and for malformed headers: such a request gets the complete body. */
    static Optional<ByteRange> parse(String header, int length) {
        return Optional.ofNullable(header).flatMap(FORMAT::match)
                .flatMap(match -> of(match.group(1), match.group(2), length));
    }

    private static Optional<ByteRange> of(String first, String last, int length) {
        if (first.isEmpty()) {
            return last.isEmpty() ? Optional.empty()
                    : Optional.of(new ByteRange(Math.max(0, length - Long.parseLong(last)), length - 1, length));
        }
        var range = new ByteRange(Long.parseLong(first),
                last.isEmpty() ? length - 1 : Math.min(Long.parseLong(last), length - 1), length);
        return !last.isEmpty() && Long.parseLong(last) < range.first() ? Optional.empty() : Optional.of(range);
    }

    boolean isSatisfiable() {
        return first < length;
    }

    String contentRange() {
        return "bytes " + first + "-" + last + "/" + length;
    }

    byte[] of(byte[] body) {
        return Arrays.copyOfRange(body, (int) first, (int) last + 1);
    }
}
