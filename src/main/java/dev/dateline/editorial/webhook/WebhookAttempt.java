package dev.dateline.editorial.webhook;

import java.time.Duration;
import java.time.Instant;

/**
 * An attempt to send a message.
 *
 * @param message id of the message; the same if it is repeated
 * @param changes how many the message has
 * @param status of the response; null if there was none
 * @param failure why there was no response; null if there was one
 */
public record WebhookAttempt(String message, Instant at, Duration duration, int changes, Integer status, String failure) {

    /** Whether the receiver has acknowledged the message. */
    public boolean isAcknowledged() {
        return status != null && status / 100 == 2;
    }

    /** Whether the receiver wants no more messages (RFC 9110, 15.5.11). */
    boolean isGone() {
        return status != null && status == 410;
    }
}
