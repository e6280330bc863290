package dev.dateline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;

import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertRejected(new LongerThanZero(), "0s", "must be at least 1 millisecond");
        assertRejected(new LongerThanZero(), "PT0.0009S", "must be at least 1 millisecond");
        assertRejected(new LongerThanZero(), "PT-1S", "must not be negative");
        assertThat(new ZeroOrLonger().convert("0")).isZero();
        assertRejected(new ZeroOrLonger(), "PT-0.001S", "must not be negative");
    }

    @ParameterizedTest
    @ValueSource(strings = { "36501d", "PT876025H" })
    void aDurationOfMoreThanAHundredYearsIsRejected(String value) {
        assertThat(new LongerThanZero().convert("36500d")).isEqualTo(Duration.ofDays(36_500));
        assertRejected(new LongerThanZero(), value, "must be at most 36500d");
        assertRejected(new ZeroOrLonger(), value, "must be at most 36500d");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "off", "1x", "1 s", "1000000000000000000d", "10s -c search_path=editorial" })
    void otherTextIsNotADuration(String value) {
        assertRejected(new LongerThanZero(), value, "must be a duration such as 500ms, 15s, 5m, 1h or 90d");
        assertRejected(new ZeroOrLonger(), value, "must be a duration such as 500ms, 15s, 5m, 1h or 90d");
    }

    @Test
    void aNumberOfBytesOutOfItsBoundsIsRejected() {
        assertThat(new AtLeastZeroBytes().convert("0").asLongValue()).isZero();
        assertThat(new AtLeastOneByte().convert(" 64M ").asLongValue()).isEqualTo(64L << 20);
        assertThat(new AtLeastOneByte().convert("1E").asLongValue()).isEqualTo(1L << 60);
        assertRejected(new AtLeastOneByte(), "0", "must be at least 1");
        for (var converter : List.of(new AtLeastZeroBytes(), new AtLeastOneByte())) {
            assertRejected(converter, "1152921504606846977", "must be at most 1E");
            assertRejected(converter, "9999999999G", "must be at most 1E");
            assertRejected(converter, "-1", "must be a number of bytes such as 500, 16K, 64M or 8G");
            assertRejected(converter, "64MB", "must be a number of bytes such as 500, 16K, 64M or 8G");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "ture", "flase", "t", "ja", "2", "true false", "" })
    void otherTextIsNotATruthValue(String value) {
        assertRejected(new TrueOrFalse(), value, "must be true or false");
    }

    @Test
    void truthValuesAreTrueOrFalse() {
        assertThat(List.of("true", "TRUE", " yes ", "y", "on", "1")).allMatch(new TrueOrFalse()::convert);
        assertThat(List.of("false", "False", "no", "n", "off", "0")).noneMatch(new TrueOrFalse()::convert);
    }

    @ParameterizedTest
    @ValueSource(strings = { "foo", "varnish:6081", "ftp://x/", "http:///path", "https://", "//news.example", "http://a b/",
            "https://editor:secret@news.example" })
    void otherTextIsNotAnHttpUrl(String value) {
        assertThat(new HttpUrl().convert(" https://news.example/logo?size=1#a "))
                .hasToString("https://news.example/logo?size=1#a");
        assertRejected(new HttpUrl(), value, "must be an http(s) URL such as https://news.example");
        assertRejected(new BaseUrl(), value, "must be an http(s) URL such as https://news.example");
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://news.example/?a=b", "https://news.example/#a" })
    void theUrlOfAServerHasOnlyAPath(String value) {
        assertThat(new BaseUrl().convert("http://varnish-1:6081")).hasToString("http://varnish-1:6081");
        assertRejected(new BaseUrl(), value, "must be an http(s) URL without \"?\" and \"#\"");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "two words", "line\nbreak", "caf\u00e9" })
    void aTokenConsistsOfCharactersOfHeaders(String value) {
        assertThat(new HeaderToken().convert("aB3-_.~+/=")).isEqualTo("aB3-_.~+/=");
        assertRejected(new HeaderToken(), value, "must consist of visible ASCII characters");
    }

    private static void assertRejected(Converter<?> converter, String value, String reason) {
        assertThatThrownBy(() -> converter.convert(value)).isInstanceOf(IllegalArgumentException.class).hasMessage(reason);
    }
}
