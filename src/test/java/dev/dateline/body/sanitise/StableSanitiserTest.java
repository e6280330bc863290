package dev.dateline.body.sanitise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class StableSanitiserTest {

    private static final String ARTICLE = "<p>A <b>bold</b> <a href=\"/l\">link</a></p>";

    /** Each round corrects only one of these. */
    private static final String TANGLE = "<sub><h2>one<dd>two <a href=/l>link <b>to</b></a><img src=/a.jpg>"
            + "<video controls><source src=/v.mp4></video>three</h2>";

    @ParameterizedTest
    @ValueSource(strings = {
            "<figure><figcaption>cap</figcaption><img src=\"k.jpg\"></figure>",
            "<figure><img src=\"k.jpg\"><figcaption>cap</figcaption></figure>",
            "<figure><figcaption>cap</figcaption>\n<img src=\"k.jpg\"></figure>",
            "<figure><figcaption>cap</figcaption><video src=\"k.mp4\"></video></figure>",
            "<figure><figcaption>cap</figcaption><a href=\"/k\"><img src=\"k.jpg\"></a></figure>",
            "<figure><p>a</p><b>b</b> c</figure>",
            "<figure><blockquote><p>a</p></blockquote>b<figcaption>cap</figcaption></figure>",
            "<figure><table><tbody><tr><td>a</td></tr></tbody></table><code>b</code></figure>",
            "<figure><pre>a</pre><br>b</figure>",
            "<h2><p>a</p> <i>b</i></h2>",
            "<h2><p>a</p>b</h2>"
    })
    void keepsBlocksBesideTextAndMediaUnchanged(String html) {
        String body = ARTICLE + html + "<p>after <i>i</i></p>";
        assertThat(StableSanitiser.sanitise(body)).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = { "<pre><p>a</p>b</pre>", "<pre><p>a</p> b</pre>", "<pre><p>a</p>\nb</pre>",
            "<pre><code><p>a</p><i>b</i></code></pre>", "<pre><p>a</p> <i>b</i></pre>" })
    void separatesBlocksInPreformattedTextByLines(String html) {
        assertThat(StableSanitiser.stable(html)).hasValueSatisfying(
                body -> assertThat(Jsoup.parse(body).wholeText()).matches("a ?\n ?b"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void becomesStableForAnyNestingAndLosesNoWord(long seed) {
        for (int i = 0; i < 300; i++) {
            RandomNesting nesting = new RandomNesting(seed * 1000 + i, 2 + i % 5);
            String html = nesting.html();
            Optional<String> stable = StableSanitiser.stable(html);
            assertThat(stable).as(html).isPresent();
            assertThat(BodyCopy.of(stable.get())).as(html).isEqualTo(stable.get());
            assertThat(words(stable.get())).as(html)
                    .isEqualTo(IntStream.range(0, nesting.words()).mapToObj(n -> "w" + n).collect(Collectors.toSet()));
        }
    }

    static Stream<Long> seeds() {
        return IntStream.range(0, 10).mapToObj(Long::valueOf);
    }

    @Test
    void keepsTextLinksAndMediaOfContentThatNeverBecomesStable() {
        String tangle = "<section>" + TANGLE.repeat(40) + "</section>";
        assertThat(StableSanitiser.stable(tangle)).isEmpty();
        String body = StableSanitiser.sanitise(tangle);
        assertThat(BodyCopy.of(body)).isEqualTo(body);
        assertThat(body).endsWith("<p>one</p><p>two <a href=\"/l\">link </a><a href=\"/l\">to</a><img src=\"/a.jpg\">"
                + "<video controls><source src=\"/v.mp4\"></video>three</p>");
        assertThat(body.split("three", -1)).hasSize(41);
    }

    @Test
    void keepsTheRestOfAnArticleIfAPartNeverBecomesStable() {
        String body = StableSanitiser.sanitise(ARTICLE + "<section>" + TANGLE.repeat(40) + "</section><ul><li>last</li></ul>");
        assertThat(body).startsWith(ARTICLE).endsWith("<ul><li>last</li></ul>").contains("three");
    }

    private static Set<String> words(String html) {
        return Pattern.compile("w\\d+").matcher(html.replaceAll("<[^>]*>", "|")).results().map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
