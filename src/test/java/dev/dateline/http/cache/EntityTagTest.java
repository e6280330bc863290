package dev.dateline.http.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dateline.http.coding.AcceptedCodings;
import dev.dateline.http.coding.ContentCoding;

class EntityTagTest {

    private static final String DIGEST = "NSRBwjZLP7c";

    private final EntityTag tag = EntityTag.of("abc".getBytes(StandardCharsets.UTF_8));

    @Test
    void isADigestOfTheBodyAndTheNameOfTheCoding() {
        assertThat(tag.quoted()).isEqualTo('"' + DIGEST + '"');
        assertThat(tag.in(Optional.of(ContentCoding.GZIP)).quoted()).isEqualTo('"' + DIGEST + "-gzip\"");
        assertThat(tag.in(Optional.of(ContentCoding.GZIP)).in(Optional.empty())).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", value = {
            "\"T\" | gzip | \"T\"", "W/\"T\" | gzip | \"T\"", "\"x\", \"T\" | gzip | \"T\"", "* | gzip | \"T\"",
            "\"T-gzip\" | gzip | \"T-gzip\"", "W/\"T-gzip\" | gzip | \"T-gzip\"", "\"T-gzip\" | br | none",
            "\"T-gzip | gzip | none", "\"Tgzip\" | gzip | none", "\"x-gzip\" | gzip | none", "\"x\" | gzip | none" })
    void findsTheCopyOfTheClientInAnyCodingThatItAccepts(String ifNoneMatch, String accepted, String kept) {
        assertThat(tag.keptAs(ifNoneMatch.replace("T", DIGEST), AcceptedCodings.of(accepted)))
                .isEqualTo(Optional.ofNullable(kept).map(text -> text.replace("T", DIGEST)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "\"T\" | true", "\"x\", \"T\" | true", "* | true", "W/\"T\" | false",
            "\"T-gzip\" | false", "\"x\" | false" })
    void ifMatchNeedsTheSameStrongTag(String ifMatch, boolean matches) {
        assertThat(tag.isAmong(ifMatch.replace("T", DIGEST))).isEqualTo(matches);
    }
}
