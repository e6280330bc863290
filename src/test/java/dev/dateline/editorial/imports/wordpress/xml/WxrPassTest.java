package dev.dateline.editorial.imports.wordpress.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dateline.editorial.imports.MalformedFile;

@Execution(ExecutionMode.CONCURRENT)
class WxrPassTest {

    private static final int MAX = 16 * 1024 * 1024;

    @TempDir
    Path folder;

    @Test
    void readsChildrenOfTheChannelToThreeLevels() throws IOException {
        var items = read("""
                <head><title>No</title></head><channel><item domain="a"> One <b>Two<c>Three<d>Four<c/></d></c></b>
                <wp:comment><wp:comment_id>1</wp:comment_id></wp:comment></item><item/></channel>""");

        assertThat(items).hasSize(2);
        var item = items.get(0);
        assertThat(item.name()).isEqualTo("item");
        assertThat(item.text()).isEqualTo("One");
        assertThat(item.attribute("domain")).isEqualTo("a");
        assertThat(item.attribute("other")).isEmpty();
        assertThat(item.children()).extracting(WxrNode::name).containsExactly("b");
        assertThat(item.text("b")).isEqualTo("Two");
        var deepest = item.children().get(0).children().get(0);
        assertThat(deepest.text()).isEqualTo("Three");
        assertThat(deepest.children()).isEmpty();
        assertThat(items.get(1).line()).isEqualTo(2);
    }

    @Test
    void readsNoChannelWithinAnotherElement() throws IOException {
        var items = read("<head><channel><item>No</item></channel></head><channel><item>Yes</item></channel>");

        assertThat(items).extracting(WxrNode::text).containsExactly("Yes");
    }

    @Test
    void namesElementsByTheirNamespaces() throws IOException {
        var items = read("<channel><wp:a/><x:b xmlns:x='http://wordpress.org/export/1.2/'/><y:c xmlns:y='urn:other'/></channel>");

        assertThat(items).extracting(WxrNode::name).containsExactly("wp:a", "wp:b", "other:c");
    }

    @Test
    void readsTheFieldsOfPosts() throws IOException {
        var item = read("""
                <channel><item><wp:postmeta><wp:meta_key>a</wp:meta_key><wp:meta_value></wp:meta_value></wp:postmeta>
                <wp:postmeta><wp:meta_key>b</wp:meta_key><wp:meta_value>2</wp:meta_value></wp:postmeta>
                <wp:postmeta><wp:meta_key>a</wp:meta_key><wp:meta_value>3</wp:meta_value></wp:postmeta>
                <category domain="post_tag">T</category><category domain="category">C</category></item></channel>""").get(0);

        assertThat(item.meta("a")).containsExactly("3");
        assertThat(item.terms("post_tag").map(WxrNode::text)).containsExactly("T");
    }

    @ParameterizedTest
    @CsvSource({ "0, false", "1, true" })
    void leavesOutTextsThatDoNotFit(int beyond, boolean isTooLarge) throws IOException {
        var text = "x".repeat(MAX - 4 + beyond);
        try (var pass = open("<channel><item><a>" + text + "</a><b>rest</b></item><item><a>next</a></item></channel>")) {
            var item = pass.next().orElseThrow();
            assertThat(pass.isTooLarge()).isEqualTo(isTooLarge);
            assertThat(item.text("a")).hasSize(isTooLarge ? MAX - 3 : MAX - 4);
            assertThat(item.text("b")).isEqualTo(isTooLarge ? "" : "rest");
            assertThat(pass.next().orElseThrow().text("a")).isEqualTo("next");
            assertThat(pass.isTooLarge()).isFalse();
        }
    }

    @Test
    void readsTheRestOfANodeAfterATextThatDoesNotFit() throws IOException {
        try (var pass = open("<channel><item><a><![CDATA[" + "x".repeat(MAX + 100_000) + "]]></a><b>" + "y".repeat(MAX)
                + "</b></item></channel>")) {
            var item = pass.next().orElseThrow();
            assertThat(pass.isTooLarge()).isTrue();
            assertThat(item.text("a")).isEmpty();
            assertThat(item.text("b")).hasSize(MAX);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <!--{x}-->           | comment
            <?a {x}?>            | processing instruction
            <item a='{x}'/>      | tag
            <item a="'>{x}"/>    | tag
            <item></item{x}>     | tag
            """)
    void rejectsMarkupOfMoreThan16MiB(String markup, String name) {
        assertThatThrownBy(() -> read("<channel>\r\n<item>\n</item>\r" + markup.replace("{x}", " \n".repeat(MAX / 2))
                + "<item/></channel>")).isInstanceOfSatisfying(MalformedFile.class, malformed -> {
                    assertThat(malformed).hasMessage("has a " + name + " that is longer than 16 MiB");
                    assertThat(malformed.line()).isEqualTo(4);
                });
    }

    @Test
    void rejectsDocumentTypesOfMoreThan16MiB() throws IOException {
        var file = Files.writeString(folder.resolve("dtd.xml"), "<!DOCTYPE rss [<!ENTITY x '" + ">".repeat(MAX) + "'>]><rss/>");

        assertThatThrownBy(() -> new WxrPass(file)).isInstanceOf(MalformedFile.class)
                .hasMessage("has a declaration that is longer than 16 MiB");
    }

    @ParameterizedTest
    @ValueSource(strings = { "<!--%s-->", "<!-- - -> %s - ->-->", "<?a %s?>", "<?a ? > %s ?>", "<b a='%s'/>", "<b a='>'>%s</b>",
            "<b a=\"'>\">%s</b>", "<b>%s</b>", "<![CDATA[%s]]>", "<![CDATA[<!--]]>%s", "<![CDATA[]>]] >%s]]]>",
            "<!-- <b a=' -->%s" })
    void readsLongMarkupAndText(String template) throws IOException {
        var repeated = template.replace("%s", "x".repeat(MAX - 100));
        var items = read("<channel><item>" + repeated + repeated + "</item><item>last</item></channel>");

        assertThat(items).hasSize(2);
        assertThat(items.get(1).text()).isEqualTo("last");
    }

    @Test
    void namesTheDocumentOfAnArchiveWithLongMarkup() throws IOException {
        var file = folder.resolve("long.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("a.xml"));
            zip.write(document("<channel><!--" + "x".repeat(MAX) + "--></channel>").getBytes());
        }
        try (var pass = new WxrPass(file)) {
            assertThatThrownBy(pass::next).isInstanceOf(MalformedFile.class)
                    .hasMessage("a.xml has a comment that is longer than 16 MiB");
        }
    }

    @Test
    void leavesOutAttributesThatDoNotFit() throws IOException {
        var half = "x".repeat(MAX / 2);
        try (var pass = open("<channel><item><a a='" + half + "'/><b a='" + half + "'/><c a='x'/></item><item/></channel>")) {
            var item = pass.next().orElseThrow();
            assertThat(item.children()).extracting(child -> child.attribute("a").length()).containsExactly(MAX / 2, MAX / 2, 0);
            assertThat(pass.isTooLarge()).isTrue();
            pass.next();
            assertThat(pass.isTooLarge()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({ "100000, false", "100001, true" })
    void leavesOutElementsAfter100000(int count, boolean hasTooMany) throws IOException {
        try (var pass = open("<channel><item>" + "<a><b/></a>".repeat(count / 2) + "<a/>".repeat(count % 2)
                + "</item><item/></channel>")) {
            assertThat(pass.next().orElseThrow().children()).hasSize(50_000);
            assertThat(pass.hasTooManyElements()).isEqualTo(hasTooMany);
            pass.next();
            assertThat(pass.hasTooManyElements()).isFalse();
        }
    }

    @Test
    void rejectsMoreThan1000Levels() {
        assertThatThrownBy(() -> read("<channel>" + "<a>".repeat(1_000) + "</a>".repeat(1_000) + "</channel>"))
                .isInstanceOf(MalformedFile.class).hasMessageContaining("maxElementDepth");
    }

    @Test
    void countsIllegalCharactersByElement() throws IOException {
        try (var pass =
                open("<channel><item a='&#1;'><wp:b>\u0001x&#2;</wp:b><wp:b>\u0001</wp:b></item><item>\u0001</item><item/>"
                        + "</channel>")) {
            assertThat(pass.next().orElseThrow().text("wp:b")).isEqualTo("x");
            assertThat(pass.illegalCharacters()).isEqualTo(Map.of("item", 1, "b", 3));
            pass.next();
            assertThat(pass.illegalCharacters()).isEqualTo(Map.of("item", 1));
            pass.next();
            assertThat(pass.illegalCharacters()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <channel><item></channel>                        | is not well-formed XML: The element type "item" must be
            <channel><item>&bogus;</item></channel>          | is not well-formed XML: The entity "bogus" was referenced
            <item/>                                          | is not a WordPress export: it has no channel
            """)
    void reportsTheReasonForMalformedFiles(String content, String reason) {
        assertThatThrownBy(() -> read(content)).isInstanceOf(MalformedFile.class).hasMessageStartingWith(reason);
    }

    @Test
    void resolvesNoEntitiesOfADocumentType() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        var file = Files.writeString(folder.resolve("dtd.xml"), "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri()
                + "\">]><rss><channel><item>&x;</item></channel></rss>");

        assertThatThrownBy(() -> new WxrPass(file)).isInstanceOf(MalformedFile.class)
                .hasMessage("has a document type declaration, which no WordPress export has");
    }

    @Test
    void numbersTheDocumentsOfAnArchiveAndCountsItsBytes() throws IOException {
        var file = folder.resolve("export.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var name : List.of("a.xml", "b.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(document("<channel><item>" + name + "</item></channel>").getBytes());
            }
        }
        try (var pass = new WxrPass(file)) {
            assertThat(pass.next().orElseThrow().text()).isEqualTo("a.xml");
            assertThat(pass.part()).isEqualTo(1);
            var first = pass.bytesRead();
            assertThat(first).isBetween(50L, Files.size(file) / 2);
            assertThat(pass.next().orElseThrow().text()).isEqualTo("b.xml");
            assertThat(pass.part()).isEqualTo(2);
            assertThat(pass.bytesRead()).isBetween(2 * first - 4, 2 * first + 4);
            assertThat(pass.next()).isEmpty();
        }
    }

    @Test
    void countsTheBytesOfAFile() throws IOException {
        try (var pass = open("<channel><item/></channel>")) {
            while (pass.next().isPresent()) {
                continue;
            }
            assertThat(pass.bytesRead()).isEqualTo(Files.size(folder.resolve("export.xml")));
        }
    }

    private List<WxrNode> read(String content) throws IOException {
        var nodes = new ArrayList<WxrNode>();
        try (var pass = open(content)) {
            for (var node = pass.next(); node.isPresent(); node = pass.next()) {
                nodes.add(node.get());
            }
        }
        return nodes;
    }

    private WxrPass open(String content) throws IOException {
        return new WxrPass(Files.writeString(folder.resolve("export.xml"), document(content)));
    }

    private static String document(String content) {
        return "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\">" + content + "</rss>";
    }
}
