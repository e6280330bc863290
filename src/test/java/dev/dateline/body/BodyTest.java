package dev.dateline.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.dateline.body.block.Block;
import dev.dateline.body.block.Span;

class BodyTest {

    @Test
    void hasNoFormatsIfNull() {
        Body body = Body.parse(null);
        assertThat(body.html()).isNull();
        assertThat(body.text()).isNull();
        assertThat(body.markdown()).isNull();
        assertThat(body.blocks()).isNull();
        assertThat(body.words("en").time()).isEqualTo(new ReadingTime(0, 0));
    }

    @Test
    void hasEmptyFormatsIfEmpty() {
        for (String html : new String[] { "", " \n", "<p>\u00a0</p>" }) {
            Body body = Body.parse(html);
            assertThat(body.blocks()).isEmpty();
            assertThat(body.text()).isEmpty();
            assertThat(body.markdown()).isEmpty();
            assertThat(body.words("en").time()).isEqualTo(new ReadingTime(0, 0));
        }
    }

    @Test
    void isParsedOnce() {
        Body body = Body.parse("<p>a</p>");
        assertThat(body.blocks()).isSameAs(body.blocks());
    }

    @Test
    void isAvailableInAllFormats() {
        Body body = Body.parse("<h2>Late</h2><p>No <b>boat</b> came.</p>");
        assertThat(body.blocks()).hasSize(2);
        assertThat(body.text()).isEqualTo("Late\n\nNo boat came.");
        assertThat(body.markdown()).isEqualTo("## Late\n\nNo **boat** came.");
        assertThat(body.words("en").time()).isEqualTo(new ReadingTime(4, 1));
    }

    @Test
    void keepsTheBlankLineAtTheStartOfPreformattedText() {
        Body body = Body.parse("<p>a</p><pre>\n\nlead</pre>");
        assertThat(body.blocks()).last().isEqualTo(new Block.Code(null, "\nlead", List.of(Span.plain("\nlead")), List.of()));
        assertThat(body.text()).isEqualTo("a\n\n\nlead");
        assertThat(body.markdown()).isEqualTo("a\n\n```\n\nlead\n```");
    }

    @Test
    void keepsRubyReadings() {
        Body body = Body.parse("<p><ruby>\u6f22<rt>kan</rt></ruby></p>");
        assertThat(body.html()).contains("<rt>kan</rt>");
        assertThat(body.text()).isEqualTo("\u6f22(kan)");
        assertThat(body.markdown()).isEqualTo("\u6f22(kan)");
    }

    @Test
    void hasAReadingTimeOfOneMinuteForAnImage() {
        assertThat(Body.parse("<img src='/a.jpg' alt='a pier'>").words("en").time()).isEqualTo(new ReadingTime(0, 1));
    }

    @Test
    void doesNotCountListNumbersAsWords() {
        assertThat(Body.parse("<ol><li>one</li><li>two</li></ol>").words("en").time().words()).isEqualTo(2);
    }
}
