package dev.dateline.vocabulary;

import java.util.Optional;
import java.util.UUID;

/** The text form of a UUID (RFC 9562): 36 characters, in any case. {@link UUID#fromString} also accepts {@code 1-1-1-1-1}. */
public final class UuidFormat {

    /** In any case with the flag {@code (?i)}. */
    public static final String REGEX = "[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}";

    private static final BoundedPattern FORMAT = BoundedPattern.of(36, "(?i)" + REGEX);

    private UuidFormat() {
    }

    /** Empty if the text is not a UUID. */
    public static Optional<UUID> parse(String text) {
        return FORMAT.matches(text) ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
