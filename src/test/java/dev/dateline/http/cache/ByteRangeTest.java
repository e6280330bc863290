package dev.dateline.http.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({ "bytes=0-4, 0-4, 01234", "bytes=4-4, 4-4, 4", "bytes=3-, 3-9, 3456789", "bytes=3-40, 3-9, 3456789",
            "bytes=8-9, 8-9, 89", "bytes=-4, 6-9, 6789", "bytes=-40, 0-9, 0123456789" })
    void selectsBytes(String header, String range, String selected) {
        var parsed = ByteRange.parse(header, 10).orElseThrow();

        assertThat(parsed.isSatisfiable()).isTrue();
        assertThat(parsed.contentRange()).isEqualTo("bytes " + range + "/10");
        assertThat(parsed.of("0123456789".getBytes(StandardCharsets.US_ASCII))).asString().isEqualTo(selected);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", "bytes=-", "bytes=4-3", "bytes=0-1,3-4", "items=0-1", "bytes=0-1234567890123456789" })
    void ignoresSeveralRangesAndMalformedHeaders(String header) {
        assertThat(ByteRange.parse(header, 10)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "bytes=9-, 10, true", "bytes=10-, 10, false", "bytes=10-12, 10, false", "bytes=-0, 10, false",
            "bytes=-5, 0, false" })
    void cannotBeSatisfiedBeyondTheEnd(String header, int length, boolean isSatisfiable) {
        assertThat(ByteRange.parse(header, length).orElseThrow().isSatisfiable()).isEqualTo(isSatisfiable);
    }

    @Test
    void selectsTheFirstByte() {
        assertThat(ByteRange.parse("bytes=0-0", 10)).contains(new ByteRange(0, 0, 10));
    }
}
