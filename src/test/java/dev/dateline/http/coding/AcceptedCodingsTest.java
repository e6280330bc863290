package dev.dateline.http.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedCodingsTest {

    private static final ContentCoding FIRST = ContentCoding.SUPPORTED.get(0);

    @ParameterizedTest
    @ValueSource(
            strings = { "gzip", "GZIP", "x-gzip", "br;q=0, gzip", "br;q=0.5, gzip;q=0.6", "*, br;q=0", "identity;q=0.5, gzip",
                    "identity;q=0.5, gzip;q=0.5", "gzip;q=0.001", "gzip;q=1.000", "deflate, gzip;Q=0.9" })
    void choosesGzip(String header) {
        assertThat(AcceptedCodings.of(header).best()).contains(ContentCoding.GZIP);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "gzip;q=0", "gzip;q=0.000", "deflate", "identity", "identity, gzip;q=0.5", "*;q=0",
            "gzip;q=0, *;q=0" })
    void doesNotEncode(String header) {
        assertThat(AcceptedCodings.of(header).best()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "*", "gzip, br", "br, gzip", "br;q=0.3, gzip;q=0.3", "br, gzip;q=0.999" })
    void choosesTheBestOfEqualOnes(String header) {
        assertThat(AcceptedCodings.of(header).best()).contains(FIRST);
    }

    @Test
    void doesNotEncodeWithoutTheHeader() {
        assertThat(AcceptedCodings.of(null).best()).isEmpty();
        assertThat(AcceptedCodings.of(null).include("gzip")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "gzip | gzip | true", "gzip | br | false", "* | br | true", "*, br;q=0 | br | false",
            "gzip;q=0 | gzip | false", "*;q=0, gzip | gzip | true", "gzip;q=0.0001 | gzip | true" })
    void includesCodingsWithAWeight(String header, String coding, boolean included) {
        assertThat(AcceptedCodings.of(header).include(coding)).isEqualTo(included);
    }

    @Test
    void readsLongHeaders() {
        assertThat(AcceptedCodings.of("deflate, ".repeat(100) + "gzip").best()).contains(ContentCoding.GZIP);
    }
}
