package dev.dateline.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertyPathTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
            "slug, /slug", "tags[2].slug, /tags/2/slug", "operations[0].body.tags[1], /operations/0/body/tags/1",
            "a[0][1], /a/0/1",
            "a/b~c, /a~1b~0c", "headers.If-Match, /headers/If-Match" })
    void pointsToNamesAndIndexes(String path, String pointer) {
        assertThat(PropertyPath.pointer(path)).isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
            "a.b, ['a.b'], /a.b", "a[0], ['a[0]'], /a[0]", "'], ['\\']'], /']", "\\], ['\\\\]'], /\\]", "./~, ['./~'], /.~1~0",
            "\"\", [''], /", "it's, it's, /it's" })
    void quotesNamesThatContainTheSyntaxOfPaths(String name, String path, String pointer) {
        assertThat(PropertyPath.of("", name)).isEqualTo(path);
        assertThat(PropertyPath.pointer(path)).isEqualTo(pointer);
        var inner = PropertyPath.of(PropertyPath.of("seo", name), "x");
        assertThat(PropertyPath.pointer(inner)).isEqualTo("/seo" + pointer + "/x");
        assertThat(PropertyPath.pointer(PropertyPath.join("operations[0].body", inner)))
                .isEqualTo("/operations/0/body/seo" + pointer + "/x");
    }

    @Test
    void acceptsPathsThatWereTruncated() {
        assertThat(PropertyPath.pointer("a['b.c…")).isEqualTo("/a/b.c…");
        assertThat(PropertyPath.pointer("a['b\\")).isEqualTo("/a/b\\");
        assertThat(PropertyPath.pointer("a[")).isEqualTo("/a/");
    }
}
