package dev.dateline.delivery.article.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedTextTest {

    @Test
    void escapesEverythingExceptMatches() {
        assertThat(MarkedText.html("a \uE003b> & \uE000tide\uE001")).isEqualTo("a &lt;b&gt; &amp; <mark>tide</mark>");
        assertThat(MarkedText.html(null)).isNull();
    }

    @Test
    void keepsFragmentsWithMatchesOnly() {
        assertThat(MarkedText.fragments(" high \n\t\uE000tide\uE001\uE002none\uE002\uE000ebb\uE001"))
                .containsExactly("high <mark>tide</mark>", "<mark>ebb</mark>");
        assertThat(MarkedText.fragments(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { " ", "\uE002", " \uE000", "\uE000a ", "\n\t ", "&" })
    void readsOneMegabyteInLinearTime(String part) {
        String text = part.repeat(1_000_000 / part.length()) + "\uE000";
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThat(MarkedText.fragments(text)).isNotEmpty());
    }
}
