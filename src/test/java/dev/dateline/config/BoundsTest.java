package dev.dateline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;

class BoundsTest {

    @Test
    void aNumberOutOfItsBoundsIsRejected() {
        assertThat(new AtLeastOne().convert(" 1 ")).isEqualTo(1);
        assertRejected(new AtLeastOne(), "0", "must be at least 1");
        assertThat(new AtLeastZero().convert("0")).isZero();
        assertRejected(new AtLeastZero(), "-1", "must be at least 0");
    }

    @Test
    void aDurationOutOfItsBoundsIsRejected() {
        assertThat(new LongerThanZero().convert("1ms")).isEqualTo(Duration.ofMillis(1));
        assertThat(new LongerThanZero().convert("90d")).isEqualTo(Duration.ofDays(90));
        assertRejected(new LongerThanZero(), "0s", "must be longer than 0");
        assertRejected(new LongerThanZero(), "PT-1S", "must be longer than 0");
        assertThat(new ZeroOrLonger().convert("0")).isZero();
        assertRejected(new ZeroOrLonger(), "PT-0.001S", "must not be negative");
    }

    private static void assertRejected(Converter<?> converter, String value, String reason) {
        assertThatThrownBy(() -> converter.convert(value)).isInstanceOf(IllegalArgumentException.class).hasMessage(reason);
    }
}
