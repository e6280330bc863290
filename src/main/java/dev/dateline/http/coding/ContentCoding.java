package dev.dateline.http.coding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;

/** Content codings of responses, the best first (RFC 7932, RFC 1952). */
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

    /** Compresses better than gzip at its maximum level, as fast as gzip at its default level. */
    private static final int BROTLI_QUALITY = 4;

    /** The Brotli encoder is native code, which is not available for every platform. */
    static final List<ContentCoding> SUPPORTED = Arrays.stream(values())
            .filter(coding -> coding != BROTLI || Brotli4jLoader.isAvailable()).toList();

    /** The name in headers. */
    public final String token;

    ContentCoding(String token) {
        this.token = token;
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
