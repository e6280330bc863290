package dev.dateline.http.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dateline.http.coding.AcceptedCodings;

class PreconditionsTest {

    private static final String BEFORE = "Wed, 04 Nov 2026 08:05:05 GMT";
    private static final String SAME = "Wed, 04 Nov 2026 08:05:06 GMT";
    private static final String OTHER_TAG = "\"other\"";
    private static final Instant MODIFIED = Instant.parse("2026-11-04T08:05:06.7Z");

    private final EntityTag tag = EntityTag.of(new byte[] { 1 });

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = { "none, none, none, none, false", "x, none, none, none, true",
            "none, x, none, none, true", "none, none, x, none, true", "none, none, none, x, true" })
    void existIfOneHeaderIsSent(String ifMatch, String ifUnmodifiedSince, String ifNoneMatch, String ifModifiedSince,
            boolean exist) {
        assertThat(new Preconditions(ifMatch, ifUnmodifiedSince, ifNoneMatch, ifModifiedSince).exist()).isEqualTo(exist);
    }

    @Test
    void failForAnotherTag() {
        assertThat(failing(OTHER_TAG, null)).isTrue();
        assertThat(failing(tag.quoted(), null)).isFalse();
    }

    @Test
    void failForALaterChangeToTheSecond() {
        assertThat(failing(null, BEFORE)).isTrue();
        assertThat(failing(null, SAME)).isFalse();
        assertThat(failing(null, "yesterday")).isFalse();
        assertThat(new Preconditions(null, BEFORE, null, null).failFor(tag, null)).isFalse();
    }

    @Test
    void ifMatchOverridesIfUnmodifiedSince() {
        assertThat(failing(tag.quoted(), BEFORE)).isFalse();
        assertThat(failing(OTHER_TAG, SAME)).isTrue();
    }

    @Test
    void keepACopyThatIsCurrentToTheSecond() {
        assertThat(kept(tag.quoted(), null)).isTrue();
        assertThat(kept(OTHER_TAG, null)).isFalse();
        assertThat(kept(null, SAME)).isTrue();
        assertThat(kept(null, BEFORE)).isFalse();
        assertThat(kept(null, "yesterday")).isFalse();
        assertThat(new Preconditions(null, null, null, SAME).kept(tag, AcceptedCodings.of(null), null)).isEmpty();
    }

    @Test
    void ifNoneMatchOverridesIfModifiedSince() {
        assertThat(kept(OTHER_TAG, SAME)).isFalse();
        assertThat(kept(tag.quoted(), BEFORE)).isTrue();
    }

    private boolean failing(String ifMatch, String ifUnmodifiedSince) {
        return new Preconditions(ifMatch, ifUnmodifiedSince, null, null).failFor(tag, MODIFIED);
    }

    private boolean kept(String ifNoneMatch, String ifModifiedSince) {
        var kept = new Preconditions(null, null, ifNoneMatch, ifModifiedSince).kept(tag, AcceptedCodings.of(null), MODIFIED);
        kept.ifPresent(copy -> assertThat(copy).isEqualTo(tag.quoted()));
        return kept.isPresent();
    }
}
