package dev.dateline.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsciiTextTest {

    private static final int EXAMPLES = 2_000;

    @ParameterizedTest
    @ValueSource(strings = { "2026-11-26T08:00:00Z", "1999-12-31T23:59:59.001Z", "2026-02-28T00:00:00.120Z",
            "2026-11-26T08:00:00.000001Z", "2026-11-26T08:00:00.000000001Z", "0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z",
            "+10000-01-01T00:00:00Z", "-0001-12-31T23:59:59Z" })
    void writesTimesInTheFormOfRfc3339(String time) {
        assertThat(text(AsciiText.of(Instant.parse(time)))).isEqualTo(Instant.parse(time).toString());
    }

    @Test
    void writesTheSameTextsAsJava() {
        var random = new Random(1);
        for (var i = 0; i < EXAMPLES; i++) {
            var id = new UUID(random.nextLong(), random.nextLong());
            var time = Instant.ofEpochSecond(random.nextLong() >> 26, random.nextInt(1_000_000_000));
            assertThat(text(AsciiText.of(id))).isEqualTo(id.toString());
            assertThat(text(AsciiText.of(time))).isEqualTo(time.toString());
        }
    }

    private static String text(byte[] ascii) {
        return new String(ascii, StandardCharsets.US_ASCII);
    }
}
