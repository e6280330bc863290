package dev.dateline.body.sanitise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class SafeUrlTest {

    @ParameterizedTest
    @ValueSource(strings = { "https://example.org/a", "HTTP://example.org", "a/b", "/a:b", "?a:b", "#a:b", "a\\b:c", "a" })
    void keepsWebAndRelativeUrls(String url) {
        assertThat(SafeUrl.link(url)).isEqualTo(url);
        assertThat(SafeUrl.web(url)).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(strings = { "mailto:desk@example.org", "tel:+4940123" })
    void linksButDoesNotLoadAddressesAndNumbers(String url) {
        assertThat(SafeUrl.link(url)).isEqualTo(url);
        assertThat(SafeUrl.web(url)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "javascript:alert(1)", "java\tscript:alert(1)", "java\r\nscript:alert(1)", "\u0001 javascript:alert(1)",
                    "JavaScript:alert(1)", "data:text/html,a", "a:b", ":a", "", " \n" })
    void rejectsOtherSchemesHoweverTheyAreWritten(String url) {
        assertThat(SafeUrl.link(url)).isNull();
        assertThat(SafeUrl.web(url)).isNull();
    }

    @Test
    void removesWhatBrowsersIgnore() {
        assertThat(SafeUrl.web(" \u0001https://exam\tple.org/\na ")).isEqualTo("https://example.org/a");
    }

    @Test
    void anArticleBecomesItsPathInTheApi() {
        assertThat(SafeUrl.link("dateline:article/01A20D77-AE06-7DC5-8863-3F00843CFF5B"))
                .isEqualTo("/api/v1/articles/01a20d77-ae06-7dc5-8863-3f00843cff5b");
        assertThat(SafeUrl.link("dateline:article/nothing")).isNull();
    }
}
