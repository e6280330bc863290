package dev.dateline.http.page;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * The opaque form of a position: base64url of a digest, the direction, the id and the value. The digest includes the query, so
 * that a cursor is valid for its own list only; any node can check it.
 */
final class Cursor {

    private static final int DIGEST = 8;
    private static final int HEADER = DIGEST + 1 + 16;

    private Cursor() {
    }

    /** @param query the path, filters and order of the list in canonical form */
    static String encode(Position position, String query) {
        if (position == null) {
            return null;
        }
        var value = position.value().toString().getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(HEADER + value.length);
        bytes.position(DIGEST);
        bytes.put((byte) (position.backwards() ? 1 : 0));
        bytes.putLong(position.id().getMostSignificantBits()).putLong(position.id().getLeastSignificantBits());
        bytes.put(value);
        bytes.put(0, digest(bytes.array(), query));
        return toText(bytes.array());
    }

    /** The only valid form: other texts that decode to the same bytes are rejected. */
    private static String toText(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws InvalidCursor if it was not issued for this query and order */
    static Position decode(String cursor, Order order, String query) {
        if (cursor == null) {
            return null;
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length < HEADER || !toText(bytes).equals(cursor)
                    || !Arrays.equals(bytes, 0, DIGEST, digest(bytes, query), 0, DIGEST)) {
                throw new InvalidCursor();
            }
            var buffer = ByteBuffer.wrap(bytes, DIGEST, bytes.length - DIGEST);
            var backwards = buffer.get() == 1;
            var id = new UUID(buffer.getLong(), buffer.getLong());
            var value = new String(bytes, HEADER, bytes.length - HEADER, StandardCharsets.UTF_8);
            return new Position(order.fromText().apply(value), id, backwards);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new InvalidCursor();
        }
    }

    private static byte[] digest(byte[] bytes, String query) {
        var sha = DigestUtils.getSha256Digest();
        sha.update(bytes, DIGEST, bytes.length - DIGEST);
        sha.update(query.getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(sha.digest(), DIGEST);
    }
}
