package dev.dateline.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Паром снова ходит     | parom-snova-hodit
            Объект у подъезда     | obekt-u-podezda
            Щука: жить, чаша, юла | shchuka-zhit-chasha-yula
            Їжак і цяця           | izhak-i-tsyatsya
            Über die Fähre        | uber-die-fahre
            Œuvre complète        | oeuvre-complete
            Þing í Reykjavík      | thing-i-reykjavik
            Það                   | thad
            Iğdır'da ısı          | igdirda-isi
            Əliyev Azərbaycan     | eliyev-azerbaycan
            Øyene på Sørøya       | oyene-pa-soroya
            Straße in Łódź        | strasse-in-lodz
            渡輪 2024年5月         | du-lun-2024nian5yue
            フェリー               | feri
            페리 운항              | peli-unhang
            العبارة ٢٠٢٤          | albart-2024
            नौका सेवा              | nauka-seva
            Mayor’s ‘plan’: it's 5 | mayors-plan-its-5
            1984                  | 1984
            """)
    void transliteratesEveryScriptToLatinLetters(String headline, String slug) {
        assertThat(Slug.of(headline)).isEqualTo(slug).matches(Slug.PATTERN);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "…", "ⵜⵉⴼⵉⵏⴰⵖ", "ⵜⵉⴼⵉⵏⴰⵖ 2024 5" })
    void isEmptyIfOnlyDigitsRemainOfText(String headline) {
        assertThat(Slug.of(headline)).isEmpty();
    }

    @Test
    void truncatesLongTextsWithoutTrailingHyphen() {
        assertThat(Slug.of("-".repeat(3) + "a".repeat(99) + " b")).isEqualTo("a".repeat(99));
        assertThat(Slug.of("渡".repeat(5_000))).hasSizeBetween(99, 100).matches(Slug.PATTERN);
    }

    @Test
    void createsPathsPartByPart() {
        assertThat(Slug.pathOf("World / Over the Sea//")).isEqualTo("world/over-the-sea");
        assertThat(Slug.pathOf("World/!")).isEmpty();
    }

    @Test
    void createsNamesFromSlugs() {
        assertThat(Slug.toName("plain-language")).isEqualTo("Plain language");
    }
}
