package dev.dateline.editorial.imports.wordpress.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortcodesTest {

    @Test
    void convertsCaptionsToFigures() {
        assertThat(resolve("[caption id=\"a_1\" width=\"300\"]<img src=\"/a.jpg\" alt=\"A\" /> Low <em>tide</em>[/caption]"))
                .isEqualTo("<figure><img src=\"/a.jpg\" alt=\"A\" /><figcaption>Low <em>tide</em></figcaption></figure>");
        assertThat(resolve("[wp_caption caption=\"High tide\"]<a href=\"/b\"><img src=\"/b.jpg\"></a>[/wp_caption]"))
                .isEqualTo("<figure><a href=\"/b\"><img src=\"/b.jpg\"></a><figcaption>High tide</figcaption></figure>");
        assertThat(resolve("[caption]<img src=\"/a.jpg\"> [acme x=\"1\"]Tide[/acme] [sic][/caption]"))
                .isEqualTo("<figure><img src=\"/a.jpg\"><figcaption>Tide [sic]</figcaption></figure>");
        assertThat(resolve("a [caption width=\"3\"] b")).isEqualTo("a  b");
    }

    @ParameterizedTest
    @ValueSource(strings = { "Known as &quot;Old Finn&quot;, at the helm", "The “Old Finn” (5 > 3)",
            "It's <em>his</em> &lt;boat&gt;" })
    void keepsQuotesAndEntitiesInACaption(String caption) {
        assertThat(resolve("[caption width=\"300\" caption=\"" + caption + "\"]<img alt=\"a > b\" src=\"/a.jpg\">[/caption]"))
                .isEqualTo("<figure><img alt=\"a > b\" src=\"/a.jpg\"><figcaption>" + caption + "</figcaption></figure>");
    }

    @Test
    void readsValuesInTypographicQuotes() {
        assertThat(resolve("[youtube id=&quot;abcdefghijk&quot;]")).contains("embed/abcdefghijk");
        assertThat(resolve("[youtube id=&#8221;abcdefghijk&#8221;]")).contains("embed/abcdefghijk");
        assertThat(resolve("[youtube id=“abcdefghijk” w=\"3\"]")).contains("embed/abcdefghijk");
    }

    @Test
    void ignoresShortcodesInAttributes() {
        String image = "<img alt='Revenue > cost, see [gallery] \"x\"' src=/a.jpg>";
        Shortcodes shortcodes = new Shortcodes();
        assertThat(shortcodes.resolve(image + "[gallery ids=1]<a title=\"b > c\">d</a>"))
                .isEqualTo(image + "<a title=\"b > c\">d</a>");
        assertThat(shortcodes.hasGallery()).isFalse();
        assertThat(shortcodes.resolve("<a title=\"never closed>[gallery]</a>")).isEqualTo("<a title=\"never closed></a>");
    }

    @Test
    void readsAndRemovesGalleries() {
        Shortcodes shortcodes = new Shortcodes();
        assertThat(shortcodes.resolve("a [gallery ids=\"7, 5,x\" columns=3]b[gallery include='9']")).isEqualTo("a b");
        assertThat(shortcodes.galleryIds()).containsExactly(7L, 5L, 9L);
        assertThat(shortcodes.hasGallery()).isFalse();
        assertThat(shortcodes.resolve("[gallery]")).isEmpty();
        assertThat(shortcodes.hasGallery()).isTrue();
    }

    @Test
    void convertsAudioAndVideoToPlayers() {
        assertThat(resolve("[audio src=\"https://a.example/a.mp3\"][/audio]"))
                .isEqualTo("<audio src=\"https://a.example/a.mp3\" controls></audio>");
        assertThat(resolve("[audio mp3=\"/a.mp3\" ogg=\"/a.ogg\"]")).isEqualTo("<audio src=\"/a.mp3\" controls></audio>");
        assertThat(resolve("[audio http://a.example/a.mp3|titles=x]"))
                .isEqualTo("<audio src=\"http://a.example/a.mp3\" controls></audio>");
        assertThat(resolve("[video width=\"640\" mp4=\"/a.mp4\" poster=\"/a.jpg\"][/video]"))
                .isEqualTo("<video src=\"/a.mp4\" controls poster=\"/a.jpg\" width=\"640\"></video>");
        assertThat(resolve("[video src=\"https://youtu.be/abcdefghijk\"]"))
                .startsWith("<iframe src=\"https://www.youtube-nocookie.com/embed/abcdefghijk\"");
    }

    @Test
    void convertsUrlsToEmbedsOrLinks() {
        assertThat(resolve("[embed width=\"400\"]https://www.youtube.com/watch?v=abcdefghijk&amp;t=3[/embed]"))
                .startsWith("<iframe src=\"https://www.youtube-nocookie.com/embed/abcdefghijk\"");
        assertThat(resolve("[youtube=http://www.youtube.com/watch?v=abcdefghijk&w=320]")).contains("embed/abcdefghijk");
        assertThat(resolve("[youtube abcdefghijk]")).contains("embed/abcdefghijk");
        assertThat(resolve("[vimeo 12345678]")).startsWith("<iframe src=\"https://player.vimeo.com/video/12345678\"");
        assertThat(resolve("[soundcloud url=\"https://api.soundcloud.com/tracks/1\"]"))
                .contains("https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F1");
        assertThat(resolve("[embed]https://a.example/?b=1&amp;c=2[/embed]")).isEqualTo(
                "<p><a href=\"https://a.example/?b=1&amp;c=2\">https://a.example/?b=1&amp;c=2</a></p>");
        assertThat(resolve("[googlemaps https://maps.example/x]")).contains("href=\"https://maps.example/x\"");
        assertThat(resolve("[instagram url=“https://i.example/p/1”]")).contains("href=\"https://i.example/p/1\"");
        assertThat(resolve("[embed]javascript:alert(1)[/embed]")).isEmpty();
    }

    @Test
    void removesShortcodesWithoutMeaningOutsideWordPress() {
        assertThat(resolve("a[playlist ids=\"1\"]b[polldaddy poll=3]c[wpvideo x1 w=2]d[twitter-timeline id=1]e"))
                .isEqualTo("abcde");
        assertThat(resolve("a[contact-form][contact-field label=\"Name\"/]text[/contact-form]b")).isEqualTo("ab");
    }

    @Test
    void keepsTextEnclosedByUnknownShortcodes() {
        assertThat(resolve("[two_third last=\"yes\"]a <b>b</b>[/two_third] [pull]c[/pull] [acme id=3 /]d"))
                .isEqualTo("a <b>b</b> c d");
    }

    @ParameterizedTest
    @ValueSource(strings = { "He \"beleived\" [sic] it", "[The mayor laughs, then leaves]", "a[1] = b[i]", "[/sic]",
            "[ gallery ]", "[update: yes=no]", "x [y", "]", "[[", "[]", "<a href=\"[gallery]\">a</a>",
            "[he said <a href=\"/x\">here</a>]",
            "<pre>[gallery ids=\"1\"]</pre>", "<code>[youtube abcdefghijk]</code>", "<PRE>[caption]</PRE >", "[Gallery]" })
    void keepsWordsInBracketsAndCode(String text) {
        Shortcodes shortcodes = new Shortcodes();
        assertThat(shortcodes.resolve(text)).isEqualTo(text);
        assertThat(shortcodes.hasGallery()).isFalse();
    }

    @Test
    void unescapesDoubledBrackets() {
        assertThat(resolve("Write [[gallery ids=\"1\"]] or [[/caption]]."))
                .isEqualTo("Write [gallery ids=\"1\"] or [/caption].");
    }

    @Test
    void keepsTheTextBetweenShortcodesThatEncloseNone() {
        assertThat(resolve("[vimeo 12345678]Text[/vimeo]")).startsWith("<iframe").contains("video/12345678").endsWith("Text");
        assertThat(resolve("[gallery ids=1]Text[/gallery]")).isEqualTo("Text");
    }

    @Test
    void resolvesEnclosedTextOfCaptionsOnly() {
        var shortcodes = new Shortcodes();
        shortcodes.resolve("[audio src=\"https://a.example/b.mp3\"][gallery][/audio]");
        assertThat(shortcodes.hasGallery()).isFalse();
        shortcodes.resolve("[caption]<img src=\"/a.jpg\">[gallery][/caption]");
        assertThat(shortcodes.hasGallery()).isTrue();
    }

    @Test
    void rendersCaptionsWithoutImageOrText() {
        assertThat(resolve("[caption caption=\"Tide\"][/caption]")).isEqualTo("Tide");
        assertThat(resolve("[caption caption=\"\"]<img src=\"/a.jpg\">Low[/caption]"))
                .isEqualTo("<figure><img src=\"/a.jpg\"><figcaption>Low</figcaption></figure>");
    }

    @Test
    void givesSizesToVideosOnlyAndRejectsOtherIds() {
        assertThat(resolve("[audio src=\"https://a.example/b.mp3\" width=\"3\"]")).contains("<audio").doesNotContain("width");
        assertThat(resolve("[video src=\"https://a.example/b.mp4\" width=\"3\"]")).contains("width=\"3\"");
        assertThat(resolve("[vimeo tide]")).isEmpty();
        assertThat(resolve("[youtube \"a b c d e f g\"]")).isEmpty();
    }

    @Test
    void findsElementsInTextsWhoseLowerCaseIsLonger() {
        var text = "\u0130<CODE a=\"[gallery]\">[gallery]</CODE>";
        assertThat(resolve(text + "[gallery]")).isEqualTo(text);
    }

    private static String resolve(String html) {
        return new Shortcodes().resolve(html);
    }
}
