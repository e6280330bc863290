package dev.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Execution(ExecutionMode.CONCURRENT)
class HighlighterTest {

    private static Highlighter of(String language, String query) {
        return new Highlighter(language, SearchQuery.parse(query).in(List.of(language), Map.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "en | cranes         | The last crane falls           | The last <mark>crane</mark> falls",
            "en | cafe           | A café & <b>                   | A <mark>café</mark> &amp; &lt;b&gt;",
            "en | \"old crane\"  | The old crane, an old harbour  | The <mark>old</mark> <mark>crane</mark>, an old harbour",
            "en | e-mail         | An email or e-mail             | An <mark>email</mark> or <mark>e-mail</mark>",
            "en | war -peace     | War and peace                  | <mark>War</mark> and peace",
            "de | strasse        | Die Große Straße               | Die Große <mark>Straße</mark>",
            "ja | 図書館           | 新しい図書館を発表                  | 新しい<mark>図書館</mark>を発表",
            "ja | サーバー         | ｻｰﾊﾞｰの更新                     | <mark>ｻｰﾊﾞｰ</mark>の更新",
            "zh | 圖書館           | 北京图书馆开放                     | 北京<mark>图书馆</mark>开放",
            "ko | 서울            | 서울에서 열린                     | <mark>서울</mark>에서 열린",
            "th | ผลไม้           | แม่ค้าขายผลไม้ริมคลอง           | แม่ค้าขาย<mark>ผลไม้</mark>ริมคลอง",
            "ar | مدرس            | كتب مُدَرِّس التاريخ            | كتب <mark>مُدَرِّس</mark> التاريخ",
            "fr | l'eau          | L'eau et l'air                 | <mark>L&apos;eau</mark> et l&apos;air",
            "en | 🚀              | Lift-off 🚀 at last               | Lift-off <mark>🚀</mark> at last",
            "en | ❤ 👍           | We ❤️ it 👍🏽                     | We <mark>❤️</mark> it <mark>👍🏽</mark>",
            "en | 🇫🇷             | 🇩🇪🇫🇷 and 🇫🇮                    | 🇩🇪<mark>🇫🇷</mark> and 🇫🇮",
            "en | 👩‍🚀             | One 👩‍🚀, one 👩 and one 🚀        | One <mark>👩‍🚀</mark>, one 👩 and one 🚀",
            "en | \"at last\"     | Lift-off at 🚀 last               | Lift-off <mark>at</mark> 🚀 <mark>last</mark>",
            "en | \"🚀 🌙\"        | Of 🚀🌙 and 🚀 or 🌙               | Of <mark>🚀🌙</mark> and 🚀 or 🌙",
            "en | Apple™          | The apple                        | The <mark>apple</mark>",
            "en | $ €             | Costs 5 € or $6                  | Costs 5 <mark>€</mark> or <mark>$</mark>6",
            "en | x2              | Where x² grows                   | Where <mark>x²</mark> grows",
            "en | x²              | Where x² and x grow              | Where <mark>x²</mark> and x grow",
            "en | harbours        | Two harbour² walls               | Two <mark>harbour</mark>² walls",
            "en | well-known      | A well-known³ case               | A <mark>well-known</mark>³ case",
            "en | 1½              | Takes 1½ hours                   | Takes <mark>1½</mark> hours",
            "en | ½ ①             | Only ½ of ①                      | Only <mark>½</mark> of <mark>①</mark>",
            "en | iv              | King Henry Ⅳ                     | King Henry <mark>Ⅳ</mark>",
            "en | Ⅳ               | Henry IV                         | Henry <mark>IV</mark>",
            "en | m2              | 100㎡ or 100 m²                  | 100<mark>㎡</mark> or 100 <mark>m²</mark>",
            "he | שלום            | הוא אמר שָׁלוֹם                | הוא אמר <mark>שָׁלוֹם</mark>",
    })
    void marksCompleteTexts(String language, String query, String text, String marked) {
        assertThat(of(language, query).mark(text)).isEqualTo(marked);
    }

    /** Of a word that is a stop word in one of the languages, or has an ending in one of them. */
    @Test
    void marksOnlyWhatTheQueryMeansInTheLanguageOfTheText() {
        var query = SearchQuery.parse("WHO").in(List.of("en", "de", "tr"), Map.of());
        assertThat(new Highlighter("en", query).mark("Those who met the WHO")).isEqualTo("Those who met the <mark>WHO</mark>");
        assertThat(new Highlighter("de", query).mark("Die WHO-Chefin")).isEqualTo("Die <mark>WHO</mark>-Chefin");
        var city = SearchQuery.parse("Mersin'de").in(List.of("en", "tr"), Map.of());
        assertThat(new Highlighter("tr", city).mark("Mersin güzel")).isEqualTo("<mark>Mersin</mark> güzel");
        assertThat(new Highlighter("en", city).mark("Mersin is warm")).isEqualTo("Mersin is warm");
    }

    @Test
    void fragmentsBeginAndEndBetweenWordsOfTheirParagraph() {
        var text = "First paragraph.\n\n" + "word ".repeat(40) + "crane " + "more ".repeat(60) + "\n\nThe crane again.";
        assertThat(of("en", "crane").fragments(text, 3)).satisfiesExactly(
                first -> assertThat(first).startsWith("word ").endsWith("more").contains(" <mark>crane</mark> ")
                        .hasSizeLessThan(220),
                second -> assertThat(second).isEqualTo("The <mark>crane</mark> again."));
    }

    @Test
    void fragmentsWithMoreMatchesComeBeforeOthersAndStayInOrder() {
        var text = "A crane.\n\nNo match.\n\nCrane, crane and crane.\n\nAnother crane.\n\nCrane after crane.";
        assertThat(of("en", "crane").fragments(text, 2)).containsExactly(
                "<mark>Crane</mark>, <mark>crane</mark> and <mark>crane</mark>.", "<mark>Crane</mark> after <mark>crane</mark>.");
    }

    @Test
    void fragmentsOfTextsWithoutSpacesAreShort() {
        var text = "新".repeat(300) + "図書館" + "新".repeat(300);
        assertThat(of("ja", "図書館").fragments(text, 3)).singleElement().satisfies(
                fragment -> assertThat(fragment).contains("<mark>図書館</mark>").hasSizeBetween(150, 200));
    }
}
