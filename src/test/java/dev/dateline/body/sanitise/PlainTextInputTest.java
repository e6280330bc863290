package dev.dateline.body.sanitise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class PlainTextInputTest {

    @Test
    void emptyLinesSeparateParagraphs() {
        assertThat(PlainTextInput.toHtml("one\n\n \n\ntwo\r\nlines\n")).isEqualTo("<p>one</p><p>two<br>lines</p>");
        assertThat(PlainTextInput.toHtml("\n\none")).isEqualTo("<p>one</p>");
    }

    @Test
    void markupIsText() {
        assertThat(PlainTextInput.toHtml(" <b>&amp;</b> ")).isEqualTo("<p>&lt;b&gt;&amp;amp;&lt;/b&gt;</p>");
    }

    @Test
    void noTextHasNoParagraph() {
        assertThat(PlainTextInput.toHtml("")).isEmpty();
        assertThat(PlainTextInput.toHtml(" \n")).isEmpty();
    }
}
