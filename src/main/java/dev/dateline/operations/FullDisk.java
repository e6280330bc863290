package dev.dateline.operations;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A file cannot be written because the disk of this server is full. */
public final class FullDisk {

    /** For clients. */
    public static final String MESSAGE = "The disk of the server is full.";

    /** What the operating systems report, for which Java has no separate exception. */
    private static final List<String> REASONS =
            List.of("No space left on device", "Disk quota exceeded", "There is not enough space on the disk");
    private static final int MAX_CAUSES = 20;

    private FullDisk() {
    }

    /** The exception of the file; empty if the failure has another cause. */
    public static Optional<IOException> cause(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(MAX_CAUSES)
                .filter(IOException.class::isInstance).map(IOException.class::cast).filter(FullDisk::isReason).findFirst();
    }

    private static boolean isReason(IOException e) {
        return e.getMessage() != null && REASONS.stream().anyMatch(e.getMessage()::contains);
    }
}
