package dev.dateline.http.coding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A response body that is stored compressed. It is sent as it is, or uncompressed to clients that do not accept gzip. */
public record GzippedFile(Path path) {

    private static final int BUFFER = 64 * 1024;

    InputStream uncompressed() throws IOException {
        return new GZIPInputStream(Files.newInputStream(path), BUFFER);
    }
}
