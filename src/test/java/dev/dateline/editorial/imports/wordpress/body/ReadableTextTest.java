package dev.dateline.editorial.imports.wordpress.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadableTextTest {

    @Test
    void isTheTextOnOneLine() {
        assertThat(ReadableText.of("<b>Tide</b> &amp;\n wind<script>x</script>")).isEqualTo("Tide & wind");
        assertThat(ReadableText.of(" <br> ")).isNull();
    }

    @Test
    void anOpeningOfUpTo80CharactersIsComplete() {
        assertThat(ReadableText.opening("<p>" + "a".repeat(80) + "</p>")).isEqualTo("a".repeat(80));
        assertThat(ReadableText.opening("")).isNull();
    }

    @Test
    void aLongerOpeningEndsAfterAWordWithoutPunctuation() {
        assertThat(ReadableText.opening("word ".repeat(16) + "x")).isEqualTo("word ".repeat(16).strip() + "…");
        assertThat(ReadableText.opening("a".repeat(80) + " b")).isEqualTo("a".repeat(80) + "…");
        assertThat(ReadableText.opening("a".repeat(70) + ", (" + "b".repeat(20))).isEqualTo("a".repeat(70) + "…");
    }

    @Test
    void anOpeningWithoutSpacesHas40Characters() {
        assertThat(ReadableText.opening("渡".repeat(81))).isEqualTo("渡".repeat(40) + "…");
        assertThat(ReadableText.opening("😀".repeat(41))).isEqualTo("😀".repeat(40) + "…");
    }
}
