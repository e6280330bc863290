package dev.dateline.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dateline.body.block.LinkTarget;
import dev.dateline.fixture.ProcessorTime;

@Execution(ExecutionMode.CONCURRENT)
class ArticleLinksTest {

    private static final UUID ID = UUID.fromString("01a20d77-ae06-7dc5-8863-3f00843cff5b");
    private static final String REFERENCE = "0b1c5e1e-0000-3000-8000-00000000000a";

    private static final String BODY = "<p>data-article=\"" + REFERENCE + "\" <a href=\"https://old.example/a?b=1&amp;c#d\""
            + " data-article=\"" + REFERENCE + "\" title=\"T\">one</a> <a href=\"/api/v1/articles/" + ID + "\">two</a>"
            + " <a href=\"/api/v1/articles/by-slug/tide#high\">three</a> <a href=\"https://else.example/\">four</a>"
            + " <a href=\"/api/v1/articles/by-slug/a/b\">five</a></p>";

    @Test
    void findsLinksThatMayPointToArticles() {
        assertThat(ArticleLinks.keys(BODY)).containsExactly(REFERENCE, ID.toString(), "by-slug/tide");
        assertThat(ArticleLinks.keys("<p>&lt;a href=\"/api/v1/articles/by-slug/tide\"&gt;</p>")).isEmpty();
        assertThat(ArticleLinks.keys(null)).isEmpty();
    }

    @Test
    void resolvesLinksToPublishedArticles() {
        var target = new LinkTarget(ID, "tide", "city/harbour", "https://news.example/en/city/harbour/tide?a=1&i=" + ID);
        var url = "https://news.example/en/city/harbour/tide?a=1&amp;i=" + ID;
        assertThat(ArticleLinks.resolve(BODY, Map.of(REFERENCE, target, "by-slug/tide", target)))
                .contains("<a href=\"" + url + "#d\" data-article=\"" + ID + "\" title=\"T\">one</a>",
                        "<a href=\"/api/v1/articles/" + ID + "\">two</a>",
                        "<a href=\"" + url + "#high\" data-article=\"" + ID + "\">three</a>", "<p>data-article=\"");
    }

    @Test
    void keepsUrlsOfTheSiteAndTheApiWithoutAUrlTemplate() {
        var target = new LinkTarget(ID, "ebb", null, null);
        assertThat(ArticleLinks.resolve(BODY, Map.of(REFERENCE, target, ID.toString(), target, "by-slug/tide", target)))
                .contains("<a href=\"https://old.example/a?b=1&amp;c#d\" data-article=\"" + ID + "\" title=\"T\">one</a>",
                        "<a href=\"/api/v1/articles/by-slug/ebb\" data-article=\"" + ID + "\">two</a>",
                        "<a href=\"/api/v1/articles/by-slug/ebb#high\" data-article=\"" + ID + "\">three</a>");
    }

    @Test
    void removesTheReferenceOfAnArticleThatIsNotPublic() {
        assertThat(ArticleLinks.resolve(BODY, Map.of()))
                .isEqualTo(BODY.replace("#d\" data-article=\"" + REFERENCE + "\"", "#d\""));
    }

    @ParameterizedTest
    @ValueSource(strings = { "<a href=\"", "<a href=\"/api/v1/articles/", "<a href=\"x\" data-article=\"", "<img data-media=\"",
            "<a href=\"/api/v1/articles/by-slug/a-", "/api/v1/articles/", "<a href=\"/api/v1/articles/by-slug/tide\">" })
    void readsOneMegabyteInLinearTime(String part) {
        String html = " data-article=\"" + part.repeat(1_000_000 / part.length());
        ProcessorTime.assertAtMost(Duration.ofSeconds(5), () -> {
            assertThat(ArticleLinks.keys(html)).hasSizeLessThanOrEqualTo(2);
            assertThat(ArticleLinks.resolve(html, Map.of())).hasSizeLessThanOrEqualTo(html.length());
            assertThat(ArticleLinks.withoutMedia(html)).hasSizeLessThanOrEqualTo(html.length());
            assertThat(ArticleLinks.withPrefix(html, "/a")).hasSizeLessThanOrEqualTo(2 * html.length());
        });
    }

    @Test
    void addsThePrefixToUrlsOfThisServerOnly() {
        var html = "<p>src=\"/api/v1\" <a title=\" href=/api/\" href=\"%s/api/v1/tags\">a</a> <a href=\"/apiary\">b</a></p>"
                + "<video src=\"%s/sample/a.mp4\" poster=\"%s/sample/a.svg\"></video><img src=\"https://x.example/sample/a\">";
        assertThat(ArticleLinks.withPrefix(html.formatted("", "", ""), "/$1")).isEqualTo(html.formatted("/$1", "/$1", "/$1"));
        assertThat(ArticleLinks.withPrefix(html.formatted("", "", ""), "")).isEqualTo(html.formatted("", "", ""));
    }

    @Test
    void removesTheIdsOfTheMediaLibraryOnly() {
        assertThat(ArticleLinks.withoutMedia("<img data-media=\"" + ID + "\" src=\"/a.jpg\"><video data-media=\"" + ID
                + "\"></video>data-media=\"" + ID + "\""))
                .isEqualTo("<img src=\"/a.jpg\"><video></video>data-media=\"" + ID + "\"");
        assertThat(ArticleLinks.withoutMedia(null)).isNull();
        assertThat(ArticleLinks.showsMedia(null)).isFalse();
        assertThat(ArticleLinks.showsMedia("<img data-media=\"" + ID + "\">")).isTrue();
    }
}
