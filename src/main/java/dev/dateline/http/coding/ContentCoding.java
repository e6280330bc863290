package dev.dateline.http.coding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;

/** A coding that answers travel in, the best first (RFC 7932, RFC 1952). */
public enum ContentCoding {

    BROTLI("br") {
        @Override
        byte[] write(byte[] bytes) throws IOException {
            return Encoder.compress(bytes, new Encoder.Parameters().setQuality(BROTLI_QUALITY));
        }
    },
    GZIP("gzip") {
        @Override
        byte[] write(byte[] bytes) throws IOException {
            var coded = new ByteArrayOutputStream(bytes.length / 2 + 64);
            try (var gzip = new GZIPOutputStream(coded)) {
                gzip.write(bytes);
            }
            return coded.toByteArray();
        }
    };

    /** Smaller than gzip at its best, and as fast as gzip in the middle. */
    private static final int BROTLI_QUALITY = 4;

    /** The encoder of Brotli is native code that is not there for every platform. */
    static final List<ContentCoding> OFFERED = Arrays.stream(values())
            .filter(coding -> coding != BROTLI || Brotli4jLoader.isAvailable()).toList();

    /** As in headers. */
    public final String token;

    ContentCoding(String token) {
        this.token = token;
    }

    static Optional<ContentCoding> named(String token) {
        return OFFERED.stream().filter(coding -> coding.token.equals(token)).findFirst();
    }

    abstract byte[] write(byte[] bytes) throws IOException;

    public byte[] encode(byte[] bytes) {
        try {
            return write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
