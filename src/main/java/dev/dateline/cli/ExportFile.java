package dev.dateline.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;

/** The file that an export writes. An incomplete one is deleted. */
final class ExportFile {

    private static final int BUFFER = 64 * 1024;

    private ExportFile() {
    }

    static void write(Path file, Content content) throws IOException {
        var isComplete = false;
        try (var out = open(file)) {
            content.writeTo(out);
            isComplete = true;
        } finally {
            if (!isComplete) {
                Files.deleteIfExists(file);
            }
        }
    }

    static void write(Path file, InputStream content) throws IOException {
        write(file, content::transferTo);
    }

    private static OutputStream open(Path file) throws IOException {
        var plain = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
        return new BufferedOutputStream(file.toString().endsWith(".gz") ? new GZIPOutputStream(plain, BUFFER) : plain, BUFFER);
    }

    /** What is written. */
    interface Content {

        void writeTo(OutputStream out) throws IOException;
    }
}
