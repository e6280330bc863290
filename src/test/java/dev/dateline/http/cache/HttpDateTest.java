package dev.dateline.http.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDateTest {

    @Test
    void writesTheDayWithTwoDigits() {
        assertThat(HttpDate.format(Instant.parse("2026-11-04T08:05:06.7Z"))).isEqualTo("Wed, 04 Nov 2026 08:05:06 GMT");
    }

    @Test
    void parsesWhatItFormats() {
        assertThat(HttpDate.parse("Wed, 04 Nov 2026 08:05:06 GMT")).contains(Instant.parse("2026-11-04T08:05:06Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Wednesday, 04-Nov-26 08:05:06 GMT", "Wed Nov  4 08:05:06 2026" })
    void parsesObsoleteFormats(String text) {
        assertThat(HttpDate.parse(text)).contains(Instant.parse("2026-11-04T08:05:06Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "", "yesterday", "2026-11-04T08:05:06Z", "Wed, 04 Nov 2026 25:05:06 GMT", "Wed, 04 Nov 08:05:06 GMT" })
    void ignoresMalformedDates(String text) {
        assertThat(HttpDate.parse(text)).isEmpty();
    }
}
