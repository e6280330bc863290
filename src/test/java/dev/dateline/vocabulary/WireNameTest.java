package dev.dateline.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.junit.jupiter.api.Test;

class WireNameTest {

    enum Permission {
        @JsonProperty("write-own") WRITE_OWN,
        @JsonProperty("read") READ
    }

    @Test
    void isTheNameInJson() {
        assertThat(WireName.of(Permission.WRITE_OWN)).isEqualTo("write-own");
        assertThat(WireName.of(Permission.READ)).isEqualTo("read");
        assertThat(WireName.constants(Permission.class)).containsExactly(Map.entry("write-own", Permission.WRITE_OWN),
                Map.entry("read", Permission.READ));
    }

    @Test
    void findsAConstantByItsNameInJsonOnly() {
        assertThat(WireName.find(Permission.class, "write-own")).contains(Permission.WRITE_OWN);
        assertThat(WireName.find(Permission.class, "WRITE_OWN")).isEmpty();
    }
}
