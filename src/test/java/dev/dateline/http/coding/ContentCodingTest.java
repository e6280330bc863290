package dev.dateline.http.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContentCodingTest {

    @ParameterizedTest
    @EnumSource
    void compressesWithoutLoss(ContentCoding coding) throws IOException {
        assumeTrue(ContentCoding.SUPPORTED.contains(coding));
        var plain = "The ferry sails at noon. ".repeat(100).getBytes(StandardCharsets.UTF_8);

        var coded = coding.encode(plain);

        assertThat(coded).hasSizeLessThan(plain.length / 10);
        try (var decoded = decode(coding, coded)) {
            assertThat(decoded).hasBinaryContent(plain);
        }
    }

    @Test
    void gzipIsSupportedEverywhere() {
        assertThat(ContentCoding.SUPPORTED).contains(ContentCoding.GZIP);
    }

    private static InputStream decode(ContentCoding coding, byte[] coded) throws IOException {
        var bytes = new ByteArrayInputStream(coded);
        return coding == ContentCoding.GZIP ? new GZIPInputStream(bytes) : new BrotliInputStream(bytes);
    }
}
