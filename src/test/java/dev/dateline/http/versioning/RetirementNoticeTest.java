package dev.dateline.http.versioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class RetirementNoticeTest {

    @Test
    void statesDeprecationSunsetAndReplacement() {
        assertThat(RetirementNotice.of(RetiringResource.class.getAnnotation(Retiring.class)).headers()).containsOnly(
                entry("Deprecation", "@1798761600"), entry("Sunset", "Sat, 01 Jan 2028 00:00:00 GMT"),
                entry("Link", "<https://dateline.dev/docs/v2>; rel=\"deprecation\""));
    }

    @Test
    void omitsAnUnknownSunsetAndReplacement() throws NoSuchMethodException {
        var retiring = RetiringResource.class.getDeclaredMethod("older").getAnnotation(Retiring.class);

        assertThat(RetirementNotice.of(retiring).headers()).containsOnly(entry("Deprecation", "@1767657600"));
    }
}
