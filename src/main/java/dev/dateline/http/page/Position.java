package dev.dateline.http.page;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import org.apache.commons.codec.digest.DigestUtils;

import dev.dateline.http.problem.Problem.Place;
import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/**
 * A position between two items of an ordered list. Its form for clients is a cursor: base64url of a digest, the direction, the id
 * and the value. The digest includes the query, so that a cursor is valid for its own list only; any node can check it.
 *
 * @param value of the property that determines the order
 * @param id of the item at the position
 * @param backwards whether the page has the items before the position instead of those after it
 */
public record Position(Object value, UUID id, boolean backwards) {

    private static final int DIGEST = 8;
    private static final int HEADER = DIGEST + 1 + 16;

    /**
     * The same position in the opposite direction, including the item at the position.
     *
     * @param descending whether ids are read in descending order
     */
    public Position reversed(boolean descending) {
        var step = descending ? -1 : 1;
        var low = id.getLeastSignificantBits() + step;
        var carried = low == (descending ? -1 : 0);
        return new Position(value, new UUID(id.getMostSignificantBits() + (carried ? step : 0), low), !backwards);
    }

    /** @param query the path, filters and order of the list in canonical form */
    String toCursor(String query) {
        var text = value.toString().getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(HEADER + text.length);
        bytes.position(DIGEST);
        bytes.put((byte) (backwards ? 1 : 0));
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        bytes.put(text);
        bytes.put(0, digest(bytes.array(), query));
        return text(bytes.array());
    }

    /** @throws ProblemException INVALID_CURSOR if it was not issued for this query and order */
    static Position ofCursor(String cursor, Order order, String query) {
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length < HEADER || !text(bytes).equals(cursor)
                    || !Arrays.equals(bytes, 0, DIGEST, digest(bytes, query), 0, DIGEST)) {
                throw invalidCursor(cursor);
            }
            var buffer = ByteBuffer.wrap(bytes, DIGEST, bytes.length - DIGEST);
            var backwards = buffer.get() == 1;
            var id = new UUID(buffer.getLong(), buffer.getLong());
            var value = new String(bytes, HEADER, bytes.length - HEADER, StandardCharsets.UTF_8);
            return new Position(order.fromText().apply(value), id, backwards);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw invalidCursor(cursor);
        }
    }

    /** The only valid form: other texts that decode to the same bytes are rejected. */
    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] digest(byte[] bytes, String query) {
        var sha = DigestUtils.getSha256Digest();
        sha.update(bytes, DIGEST, bytes.length - DIGEST);
        sha.update(query.getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(sha.digest(), DIGEST);
    }

    private static ProblemException invalidCursor(String cursor) {
        return new ProblemException(ProblemType.INVALID_CURSOR,
                "The cursor is not valid for this list with these filters and this order. Restart without a cursor.",
                List.of(new Violation(Place.QUERY, "cursor", cursor, "belongs to another query or is corrupted", null)));
    }
}
