package dev.dateline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

class StatementTimeoutSourceTest {

    @ParameterizedTest
    @CsvSource({ "10s, 10000, 12", "10, 10000, 12", "5m, 300000, 302", "PT10S, 10000, 12", "500ms, 500, 2",
            "1d, 86400000, 86402" })
    void convertsTheDurationForTheDatabaseAndItsDriver(String timeout, String milliseconds, String socketSeconds) {
        var config = config(timeout);

        assertThat(config.getValue("dateline.statement.milliseconds", String.class)).isEqualTo(milliseconds);
        assertThat(config.getValue("dateline.statement.socket-seconds", String.class)).isEqualTo(socketSeconds);
    }

    @Test
    void otherSettingsDoNotReplaceTheConvertedOnes() {
        var config = builder("10s").withDefaultValue("dateline.statement.milliseconds", "1 -c search_path=editorial")
                .build();

        assertThat(config.getValue("dateline.statement.milliseconds", String.class)).isEqualTo("10000");
    }

    @ParameterizedTest
    @ValueSource(strings = { "abc", "10s -c search_path=editorial", "0", "-1s", "2d" })
    void doesNotPassOnOtherText(String timeout) {
        assertThat(config(timeout).getValue("dateline.statement.milliseconds", String.class)).isEqualTo("0");
        assertThatThrownBy(() -> new StatementConfig.UpToOneDay().convert(timeout)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isEmptyWithoutTheSetting() {
        assertThat(new SmallRyeConfigBuilder().withSources(new StatementTimeoutSource()).build()
                .getOptionalValue("dateline.statement.milliseconds", String.class)).isEqualTo(Optional.empty());
    }

    private static SmallRyeConfig config(String timeout) {
        return builder(timeout).build();
    }

    private static SmallRyeConfigBuilder builder(String timeout) {
        return new SmallRyeConfigBuilder().withSources(new StatementTimeoutSource())
                .withDefaultValue("dateline.delivery.statement-timeout", timeout);
    }
}
