package dev.dateline.security.preview;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/**
 * What a preview link permits. Its token is base64url of a format number, the id of the article, the end of the validity in
 * seconds, and the HMAC-SHA-256 of these.
 */
public record PreviewLink(UUID article, Instant expiresAt) {

    private static final byte FORMAT = 1;
    private static final int CONTENT = Byte.BYTES + 3 * Long.BYTES;
    private static final int SIGNATURE = 32;
    /** No padding: each token has exactly one spelling. */
    private static final int LENGTH = (CONTENT + SIGNATURE) / 3 * 4;

    String sign(byte[] secret) {
        var content = ByteBuffer.allocate(CONTENT).put(FORMAT).putLong(article.getMostSignificantBits())
                .putLong(article.getLeastSignificantBits()).putLong(expiresAt.getEpochSecond()).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(
                ByteBuffer.allocate(CONTENT + SIGNATURE).put(content).put(signature(content, secret)).array());
    }

    /** Whether the text can be a token. */
    static boolean isWellFormed(String token) {
        return token.length() == LENGTH;
    }

    /** Empty if the token was not created with this secret. */
    static Optional<PreviewLink> read(String token, byte[] secret) {
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            var content = Arrays.copyOf(bytes, CONTENT);
            if (!MessageDigest.isEqual(signature(content, secret), Arrays.copyOfRange(bytes, CONTENT, bytes.length))) {
                return Optional.empty();
            }
            var reader = ByteBuffer.wrap(content);
            return reader.get() != FORMAT ? Optional.empty()
                    : Optional.of(new PreviewLink(new UUID(reader.getLong(), reader.getLong()),
                            Instant.ofEpochSecond(reader.getLong())));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static byte[] signature(byte[] content, byte[] secret) {
        return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secret).hmac(content);
    }
}
