package dev.dateline.editorial.imports.wordpress.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.apache.commons.io.IOUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dateline.editorial.imports.MalformedFile;

class XmlDecoderTest {

    @ParameterizedTest
    @ValueSource(strings = { "&#9;", "&#10;", "&#xD;", "&#32;", "&#xD7FF;", "&#xE000;", "&#xFFFD;", "&#x10000;", "&#x10FFFF;",
            "&amp;", "&nbsp;", "& ", "&", "&#", "&#x;", "&#none;", "&#1", "&#12345678901;" })
    void keepsReferencesToLegalCharactersAndOtherText(String text) throws IOException {
        assertThat(decoded(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = { "&#0;", "&#8;", "&#11;", "&#x1F;", "&#X1f;", "&#xD800;", "&#xDFFF;", "&#xFFFE;", "&#xFFFF;",
            "&#x110000;", "&#123456789;", "\u0000", "\u0008", "\u000B", "\u001F", "\uFFFE", "\uFFFF" })
    void replacesIllegalCharactersAndReferences(String text) throws IOException {
        var decoded = decoded("aa" + text + "b");

        assertThat(decoded).hasSize(text.length() + 3).startsWith("aa" + XmlDecoder.ILLEGAL).endsWith("b");
        assertThat(XmlDecoder.withoutIllegal(decoded)).isEqualTo("aab");
    }

    /** The buffer has 8,192 characters. */
    @ParameterizedTest
    @ValueSource(ints = { 8186, 8187, 8188, 8189, 8190, 8191, 8192, 8193 })
    void readsReferencesAcrossTheEndOfTheBuffer(int length) throws IOException {
        var text = "x".repeat(length);

        assertThat(XmlDecoder.withoutIllegal(decoded(text + "&#x1;" + text + "&amp;"))).isEqualTo(text + text + "&amp;");
        assertThat(decoded(text + "&" + text)).isEqualTo(text + "&" + text);
        assertThat(decoded(text + "&#1")).isEqualTo(text + "&#1");
    }

    @ParameterizedTest
    @CsvSource({ "UTF-16BE", "UTF-16LE", "UTF-8", "ISO-8859-1", "windows-1252" })
    void detectsTheEncoding(String charset) throws IOException {
        var text = "<?xml version='1.0' encoding='" + charset + "'?><a>Straße</a>";

        assertThat(decoded(text.getBytes(Charset.forName(charset)))).isEqualTo(text);
    }

    @Test
    void detectsTheEncodingByTheByteOrderMark() throws IOException {
        assertThat(decoded("\uFEFF<a>Straße</a>".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("<a>Straße</a>");
        assertThat(decoded("\uFEFF<a>Straße</a>".getBytes(StandardCharsets.UTF_8))).isEqualTo("<a>Straße</a>");
    }

    @Test
    void reportsUnknownEncodings() {
        assertThatThrownBy(() -> decoded("<?xml version='1.0' encoding='klingon'?><a/>")).isInstanceOf(MalformedFile.class)
                .hasMessage("is in the encoding klingon, which is not known");
    }

    @Test
    void decodesDocumentsOfOneCharacter() throws IOException {
        assertThat(decoded("a")).isEqualTo("a");
        assertThat(decoded("")).isEmpty();
    }

    private static String decoded(String text) throws IOException {
        return decoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(byte[] bytes) throws IOException {
        return IOUtils.toString(new XmlDecoder(new ByteArrayInputStream(bytes), ""));
    }
}
