package dev.dateline.editorial.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** How an import file is compressed, detected by its first bytes and not by its name. */
public enum Packaging {

    GZIP("application/gzip", "a gzip file", new byte[] { 0x1F, (byte) 0x8B }),
    ZIP("application/zip", "a ZIP archive", new byte[] { 'P', 'K', 3, 4 }, new byte[] { 'P', 'K', 5, 6 });

    private static final int LONGEST = 4;

    private final String mediaType;
    private final String label;
    private final byte[][] signatures;

    Packaging(String mediaType, String label, byte[]... signatures) {
        this.mediaType = mediaType;
        this.label = label;
        this.signatures = signatures;
    }

    /** Empty for a plain file. */
    public static Optional<Packaging> of(Path file) throws IOException {
        byte[] start;
        try (var stored = Files.newInputStream(file)) {
            start = stored.readNBytes(LONGEST);
        }
        return Arrays.stream(values()).filter(packaging -> packaging.begins(start)).findFirst();
    }

    private boolean begins(byte[] start) {
        return Arrays.stream(signatures).anyMatch(signature -> start.length >= signature.length
                && Arrays.equals(signature, 0, signature.length, start, 0, signature.length));
    }

    public static Optional<Packaging> ofMediaType(String mediaType) {
        return Arrays.stream(values()).filter(packaging -> packaging.mediaType.equalsIgnoreCase(mediaType)).findFirst();
    }

    /** With an article. */
    public String label() {
        return label;
    }
}
