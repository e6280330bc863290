package dev.dateline.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

    @ParameterizedTest
    @ValueSource(strings = { "2026-01-31T08:00:00Z", "2026-01-31t08:00:00z", "2026-01-31T08:00:00.000Z",
            "2026-01-31T08:00:00.0000000001Z",
            "2026-01-31T08:00:00+00:00", "2026-01-31T08:00:00+0000", "2026-01-31T08:00:00+00", "2026-01-31T08:00:00-00:00",
            "2026-01-31T10:30:00+02:30", "2026-01-31T10:30:00+0230",
            "2026-01-31T03:00:00-05" })
    void acceptsAllSpellingsOfATime(String text) {
        assertThat(Rfc3339.parse(text)).isEqualTo(Instant.parse("2026-01-31T08:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "2026-01-31", "2026-01-31T08:00:00", "2026-01-31 08:00:00Z", "2026-01-31T08:00Z",
            "2026-13-31T08:00:00Z", "2026-02-30T08:00:00Z", "2026-01-31T08:00:00+5", "2026-01-31T08:00:00+25:00",
            "2026-01-31T08:00:00Z ", "2026-01-31T24:00:00Z", "12026-01-31T08:00:00Z", "-2026-01-31T08:00:00Z",
            "2026-01-31T08:00:00.Z", "2026-01-31T08:00:00 00:00", "2026-01-31T08:00:001Z", "٢٠٢٦-01-31T08:00:00Z" })
    void rejectsOtherTexts(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Rfc3339.parse(text));
    }
}
