package dev.dateline.editorial.imports.jsonlines;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

import dev.dateline.editorial.imports.MalformedFile;

/** The content of a file, unpacked when it begins as gzip does (RFC 1952), and how far reading has come in the file. */
final class ImportFile extends FilterInputStream {

    private static final long MAX_UNPACKED = 256L << 30;
    private static final int BUFFER = 64 * 1024;

    private final CountedStream packed;

    private ImportFile(InputStream content, CountedStream packed) {
        super(content);
        this.packed = packed;
    }

    /** @throws MalformedFile when it is packed and damaged; found out before a single line is handed on */
    static ImportFile open(Path file) throws IOException {
        if (isPacked(file)) {
            verify(file);
        }
        return unpacked(file);
    }

    static ImportFile of(InputStream content) {
        var counted = new CountedStream(content);
        return new ImportFile(counted, counted);
    }

    long bytesRead() {
        return packed.count;
    }

    private static boolean isPacked(Path file) throws IOException {
        try (var start = Files.newInputStream(file)) {
            return start.read() == 0x1F && start.read() == 0x8B;
        }
    }

    private static ImportFile unpacked(Path file) throws IOException {
        var packed = new CountedStream(Files.newInputStream(file));
        var buffered = new BufferedInputStream(packed, BUFFER);
        try {
            return new ImportFile(isPacked(file) ? new GZIPInputStream(buffered, BUFFER) : buffered, packed);
        } catch (IOException e) {
            packed.close();
            throw e;
        }
    }

    private static void verify(Path file) {
        try (var content = unpacked(file)) {
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

    private static final class CountedStream extends FilterInputStream {

        private long count;

        CountedStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var read = super.read(bytes, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
