package dev.dateline.delivery.article.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.Test;

import dev.dateline.search.SearchQuery;

class SearchTest {

    @Test
    void dividesTheExpectedMatchesByTheSquareOfTheAlternatives() {
        assertThat(halves("crane", "ja")).isZero();
        assertThat(halves("crane", "en")).isEqualTo(2);
        assertThat(halves("crane", "en", "fr")).isEqualTo(4);
        assertThat(halves("port crane", "en", "fr")).isEqualTo(4);
    }

    @Test
    void checksOnlyWhatTheIndexDoesNotFind() {
        assertThat(search("port crane").isChecked()).isFalse();
        assertThat(search("\"port crane\"").match().candidates()).isEqualTo("(((('port') & ('crane'))))");
        assertThat(search("port -crane").match().candidates()).isEqualTo("(((('port'))))");
        assertThat(search("port -crane or \"big ship\"").match().candidates()).contains("port", "ship").doesNotContain("crane",
                "!");
    }

    @Test
    void doesNotChangeWhatIsCounted() {
        assertThat(search("crane", "en", "fr").condition("s").sql()).doesNotContain("coalesce");
    }

    private static int halves(String words, String... languages) {
        return StringUtils.countMatches(search(words, languages).firstCondition("s").sql(), "coalesce");
    }

    private static Search search(String words, String... languages) {
        return new Search(SearchQuery.parse(words).in(List.of(languages), Map.of()), null);
    }
}
