package dev.dateline.editorial.imports.jsonlines;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.io.input.BoundedInputStream;

import dev.dateline.editorial.imports.MalformedFile;
import dev.dateline.editorial.imports.Packaging;

/** The content of a file, decompressed if it is gzipped (RFC 1952), and the number of bytes read from the file. */
final class ImportFile extends FilterInputStream {

    private static final long MAX_UNPACKED = 256L << 30;
    private static final int BUFFER = 64 * 1024;

    private final BoundedInputStream packed;

    private ImportFile(InputStream content, BoundedInputStream packed) {
        super(content);
        this.packed = packed;
    }

    /** @throws MalformedFile if it is a ZIP archive, or gzipped and damaged; detected before the first line is read */
    static ImportFile open(Path file) throws IOException {
        var packaging = Packaging.of(file).orElse(null);
        if (packaging == Packaging.ZIP) {
            throw new MalformedFile(0, "The file is a ZIP archive: JSON Lines can only be plain or gzipped");
        } else if (packaging == Packaging.GZIP) {
            verify(file);
        }
        return unpacked(file, packaging);
    }

    static ImportFile of(InputStream content) throws IOException {
        var counted = counted(content);
        return new ImportFile(counted, counted);
    }

    long bytesRead() {
        return packed.getCount();
    }

    private static ImportFile unpacked(Path file, Packaging packaging) throws IOException {
        var packed = counted(Files.newInputStream(file));
        var buffered = new BufferedInputStream(packed, BUFFER);
        try {
            return new ImportFile(packaging == Packaging.GZIP
                    ? GzipCompressorInputStream.builder().setInputStream(buffered).setDecompressConcatenated(true).get()
                    : buffered, packed);
        } catch (IOException e) {
            packed.close();
            throw e;
        }
    }

    private static BoundedInputStream counted(InputStream content) throws IOException {
        return BoundedInputStream.builder().setInputStream(content).get();
    }

    private static void verify(Path file) {
        try (var content = unpacked(file, Packaging.GZIP)) {
            var chunk = new byte[BUFFER];
            var unpacked = 0L;
            for (var n = content.read(chunk); n >= 0; n = content.read(chunk)) {
                unpacked += n;
                if (unpacked > MAX_UNPACKED) {
                    throw new MalformedFile(0, "The file unpacks to more than 256 GiB");
                }
            }
        } catch (IOException e) {
            throw new MalformedFile(0, "The file begins as gzip but is damaged or cut short");
        }
    }
}
