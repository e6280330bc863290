package dev.dateline.editorial.webhook;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/** Signs messages as Standard Webhooks 1.0 specifies: HMAC-SHA256 of the id, the time and the body. */
public record WebhookSecret(String text) {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static WebhookSecret random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /** @param seconds the time of the attempt in seconds since 1970 */
    String signature(String message, long seconds, byte[] body) {
        var signed = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, Base64.getDecoder().decode(text.substring(PREFIX.length())))
                .hmac((message + "." + seconds + "." + new String(body, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
        return "v1," + Base64.getEncoder().encodeToString(signed);
    }

    /** A secret must not appear in a log. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
