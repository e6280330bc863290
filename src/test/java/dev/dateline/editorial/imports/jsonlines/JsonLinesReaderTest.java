package dev.dateline.editorial.imports.jsonlines;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.EntryResult;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.ImportedTag;
import dev.dateline.editorial.imports.MalformedFile;
import dev.dateline.vocabulary.ResourceKind;

@Execution(ExecutionMode.CONCURRENT)
class JsonLinesReaderTest {

    @TempDir
    Path folder;

    @Test
    void countsLinesAndSkipsBlankOnes() throws IOException {
        var entries = read("\r\n{'kind':'tag','slug':'ferries'}\r\n  \n{'externalId':'a','headline':'A'}");

        assertThat(entries).extracting(Entry::line).containsExactly(2L, 4L);
        assertThat(entries.get(0).item()).isInstanceOf(ImportedTag.class);
        assertThat(entries.get(1).item()).isInstanceOf(ImportedArticle.class);
    }

    @Test
    void namesTheItemsOfRejectedLines() throws IOException {
        var entries = read("{'externalId':'a','slug':'b','headline':7}\n{'kind':'section','path':'c','x':1}\n{'kind':'page'}\n[");

        assertThat(entries).extracting(Entry::rejected).containsExactly(
                EntryResult.rejected(1, ResourceKind.ARTICLE, "a", "b", null),
                EntryResult.rejected(2, ResourceKind.SECTION, null, null, "c"),
                EntryResult.rejected(3, null, null, null, null), EntryResult.rejected(4, null, null, null, null));
    }

    @Test
    void acceptsAByteOrderMark() throws IOException {
        assertThat(read("\uFEFF{'kind':'tag','slug':'ferries'}")).extracting(Entry::item).doesNotContainNull();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {'externalId':'a','headlin':'A'}                     | headlin          | is not a known property
            {'externalId':'a','tags':[{'slug':'b'},{'sluf':'c'}]}| tags[1].sluf     | is not a known property
            {'externalId':'a','media':[{'media':{'w':1}}]}       | media[0].media.w | is not a known property
            {'externalId':'a','externalId':'a'}                  | externalId       | is a duplicate
            {'kind':'tag','names':{'e.n':'b','e.n':'b'}}         | names['e.n']     | is a duplicate
            {'externalId':'a','tags':[{'a.b':'b'}]}              | tags[0]['a.b']   | is not a known property
            {'externalId':'a','tags':[{'slug':'b','slug':'b'}]}  | tags[0].slug     | is a duplicate
            {'externalId':'a','status':'live'}                   | status           | must be one of draft, review, scheduled, published, unpublished, trashed
            {'externalId':'a','status':'DRAFT'}                  | status           | must be one of draft, review, scheduled, published, unpublished, trashed
            {'externalId':'a','authors':[{'role':'boss'}]}       | authors[0].role  | must be one of writer, contributor, photographer, editor, translator
            {'externalId':12}                                    | externalId       | must be text
            {'externalId':'a','headline':['b']}                  | headline         | must be text
            {'externalId':'a','sections':'world'}                | sections         | must be a list
            {'externalId':'a','sections':['world',null]}         | sections[1]      | must be text
            {'externalId':'a','sections':[5]}                    | sections[0]      | must be text
            {'externalId':'a','tags':[null]}                     | tags[0]          | must be a JSON object
            {'externalId':'a','tags':['b']}                      | tags[0]          | must be a JSON object
            {'externalId':'a','publishedAt':'yesterday'}         | publishedAt      | must be a time such as 2026-03-01T12:00:00Z (RFC 3339)
            {'externalId':'a','publishedAt':1772366400}          | publishedAt      | must be a time such as 2026-03-01T12:00:00Z (RFC 3339)
            {'externalId':'a','publishedAt':'+12026-03-01T12:00:00Z'} | publishedAt | must be a time such as 2026-03-01T12:00:00Z (RFC 3339)
            {'kind':'media','externalId':'a','width':1.5}        | width            | must be a whole number
            {'kind':'media','externalId':'a','width':'15'}       | width            | must be a whole number
            {'kind':'media','externalId':'a','focalPoint':{'x':'left'}} | focalPoint.x | must be a number
            {'kind':'page','externalId':'a'}                     | kind             | must be one of article, section, tag, author, media, collection
            {'externalId':'a','media':[{'media':{'kind':'tag'}}]}| media[0].media.kind | must be media
            {'externalId':'a','media':[{'media':{'kind':'x'}}]}  | media[0].media.kind | must be media
            {'externalId':'a','headline':true}                   | headline         | must be text
            {'externalId':'a','headline':1.5}                    | headline         | must be text
            {'externalId':'a','headline':{}}                     | headline         | must be text
            {'externalId':'a','status':''}                       | status           | must be one of draft, review, scheduled, published, unpublished, trashed
            {'externalId':'a','status':1}                        | status           | must be one of draft, review, scheduled, published, unpublished, trashed
            {'externalId':'a','status':['draft']}                | status           | must be one of draft, review, scheduled, published, unpublished, trashed
            {'externalId':'a','publishedAt':''}                  | publishedAt      | must be a time such as 2026-03-01T12:00:00Z (RFC 3339)
            {'externalId':'a','publishedAt':' '}                 | publishedAt      | must be a time such as 2026-03-01T12:00:00Z (RFC 3339)
            {'externalId':'a','tags':''}                         | tags             | must be a list
            {'externalId':'a','tags':{'slug':'b'}}               | tags             | must be a list
            {'externalId':'a','media':[{'media':''}]}            | media[0].media   | must be a JSON object
            {'externalId':'a','media':[{'media':'photo-1'}]}     | media[0].media   | must be a JSON object
            {'kind':'media','externalId':'a','width':''}         | width            | must be a whole number
            {'kind':'media','externalId':'a','width':true}       | width            | must be a whole number
            {'kind':'media','externalId':'a','duration':'5'}     | duration         | must be a number
            {'kind':'media','externalId':'a','duration':''}      | duration         | must be a number
            {'kind':'media','externalId':'a','duration':false}   | duration         | must be a number
            {'kind':'media','externalId':'a','duration':1e999}   | duration         | must be a number
            {'kind':'media','externalId':'a','focalPoint':[]}    | focalPoint       | must be a JSON object
            {'kind':5,'externalId':'a'}                          | kind             | must be one of article, section, tag, author, media, collection
            {'kind':'','externalId':'a'}                         | kind             | must be one of article, section, tag, author, media, collection
            {'kind':'section','externalId':'a','path':'a','position':'1'} | position | must be a whole number
            """)
    void reportsThePropertyAndTheReason(String line, String field, String reason) throws IOException {
        var rejections = read(line).stream().flatMap(entry -> entry.findings().stream())
                .filter(rejection -> rejection.field().equals(field)).toList();

        assertThat(rejections).extracting(Finding::line, Finding::message).containsExactly(tuple(1L, reason));
    }

    @Test
    void reportsEachViolationWithItsValueAndTheClosestValidOne() throws IOException {
        var findings =
                read("{'externalId':'a','headlin':'Ferries','status':'Draft','tags':[{'slug':7},{'slug':'b','kind':'topc'}],"
                        + "'sections':[],'publishedAt':'yesterday'}").get(0).findings();

        assertThat(findings).extracting(Finding::item).containsOnly("a");
        assertThat(findings).extracting(Finding::field, Finding::value, Finding::nearest).containsExactly(
                tuple("headlin", "Ferries", "headline"), tuple("status", "Draft", "draft"), tuple("tags[0].slug", "7", null),
                tuple("tags[1].kind", "topc", "topic"), tuple("publishedAt", "yesterday", null));
    }

    @Test
    void readsOptionalTextWithoutVisibleCharactersAsNone() throws IOException {
        var article = (ImportedArticle) read("{'externalId':'a','kicker':'','summary':' '}").get(0).item();

        assertThat(article.texts().kicker()).isNull();
        assertThat(article.texts().summary()).isNull();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {'externalId':'a'             | is not valid JSON at character
            {'externalId':'a'} x          | is not valid JSON at character
            {'externalId':'a'}{}          | must be
            {externalId:'a'}              | is not valid JSON at character 2
            hello                         | is not valid JSON at character
            null                          | must be a JSON object
            []                            | must be a JSON object
            'text'                        | must be a JSON object
            17                            | must be a JSON object
            """)
    void rejectsLinesThatAreNotOneJsonObject(String line, String reason) throws IOException {
        assertThat(rejectionOf(line).message()).startsWith(reason).doesNotContain("Exception", "java", "Source");
    }

    @Test
    void rejectsDeepNesting() throws IOException {
        assertThat(rejectionOf("{'headline':" + "[".repeat(100_000)).message()).isEqualTo("is nested too deeply");
    }

    @Test
    void rejectsNumbersAndNamesOfExcessiveLength() throws IOException {
        assertThat(rejectionOf("{'kind':'media','url':'/a','width':1" + "0".repeat(1_000) + "}").message())
                .isEqualTo("has a number that is too long");
        assertThat(rejectionOf("{'" + "a".repeat(60_000) + "':1}").message()).isEqualTo("has a name or a text that is too long");
    }

    @Test
    void readsTimesWithAnyOffset() throws IOException {
        var article = (ImportedArticle) read("{'externalId':'a','publishedAt':'2026-03-01T14:00:00.123456789+02:00'}")
                .get(0).item();

        assertThat(article.dates().publishedAt()).isEqualTo(Instant.parse("2026-03-01T12:00:00.123456Z"));
    }

    @Test
    void continuesAfterALineThatIsNotUtf8() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write("{\"kind\":\"tag\",\"slug\":\"".getBytes(UTF_8));
        bytes.write(0xE9);
        bytes.write("\"}\n{\"kind\":\"tag\",\"slug\":\"ferries\"}\n".getBytes(UTF_8));

        var entries = read(bytes.toByteArray());

        assertThat(entries.get(0).findings()).containsExactly(Finding.rejection(1, null, null, "is not valid UTF-8"));
        assertThat(entries.get(1).item().label()).isEqualTo("ferries");
    }

    @Test
    void rejectsLinesInOtherEncodings() throws IOException {
        assertThat(read("\uFEFF{\"kind\":\"tag\"}\n{}\n".getBytes(UTF_16LE))).isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.isRejected()).isTrue());
    }

    @Test
    void skipsLinesThatAreTooLong() throws IOException {
        var file = folder.resolve("long.jsonl");
        try (var out = Files.newBufferedWriter(file)) {
            var long17 = "x".repeat(1024 * 1024);
            for (int i = 0; i < 17; i++) {
                out.write(long17);
            }
            out.write("\n{\"kind\":\"tag\",\"slug\":\"ferries\"}");
        }

        var entries = read(file);

        assertThat(entries.get(0).findings()).containsExactly(Finding.rejection(1, null, null, "is longer than 16 MiB"));
        assertThat(entries.get(1).line()).isEqualTo(2);
        assertThat(entries.get(1).item().label()).isEqualTo("ferries");
    }

    @Test
    void readsLinesOfTheMaximumLength() throws IOException {
        var line = "{\"kind\":\"tag\",\"slug\":\"ferries\"}";
        var longest = line + " ".repeat(Lines.MAX_BYTES - line.length());

        var entries = read((longest + "\n" + longest + " \n" + line).getBytes(UTF_8));

        assertThat(entries).extracting(Entry::isRejected).containsExactly(false, true, false);
        assertThat(entries.get(2).line()).isEqualTo(3);
    }

    @Test
    void acceptsAByteOrderMarkOnTheFirstLineOnly() throws IOException {
        var entries = read("\uFEFF\n\uFEFF{'kind':'tag','slug':'ferries'}");

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.line()).isEqualTo(2);
            assertThat(entry.isRejected()).isTrue();
        });
    }

    @Test
    void comparesTheNamesOfOneObjectOnly() throws IOException {
        var finding =
                read("{'externalId':'a','headline':'A','headline':'B','tags':[{'slug':'b'},{'slug':'c'}]}").get(0).findings();

        assertThat(finding).extracting(Finding::field, Finding::message)
                .containsExactly(tuple("headline", "is a duplicate"));
    }

    @Test
    void readsGzipWithSeveralMembersAndCountsCompressedBytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(gzip("{\"kind\":\"tag\",\"slug\":\"ferries\"}\n".repeat(1000)));
        bytes.write(gzip("{\"kind\":\"tag\",\"slug\":\"trams\"}\n"));
        var file = Files.write(folder.resolve("tags.jsonl.gz"), bytes.toByteArray());

        try (var reader = new JsonLinesReader(file)) {
            var last = reader.next();
            var count = 0;
            for (var next = last; next.isPresent(); next = reader.next()) {
                last = next;
                count++;
            }
            assertThat(count).isEqualTo(1001);
            assertThat(last.orElseThrow().item().label()).isEqualTo("trams");
            assertThat(reader.bytesRead()).isEqualTo(bytes.size());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 8, 15 })
    void rejectsAGzipFileWithADamagedMemberAfterTheFirst(int length) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(gzip("{\"kind\":\"tag\",\"slug\":\"ferries\"}\n"));
        bytes.write(length == 0 ? "garbage".getBytes(UTF_8) : Arrays.copyOf(gzip("{}"), length));
        var file = Files.write(folder.resolve("members.gz"), bytes.toByteArray());

        assertThatThrownBy(() -> new JsonLinesReader(file)).isInstanceOf(MalformedFile.class)
                .hasMessage("The file begins as gzip but is damaged or cut short");
    }

    @Test
    void rejectsADamagedGzipFileBeforeItsFirstLine() throws IOException {
        var whole = gzip("{\"kind\":\"tag\",\"slug\":\"ferries\"}\n".repeat(10_000));
        var file = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> new JsonLinesReader(file)).isInstanceOf(MalformedFile.class)
                .hasMessage("The file begins as gzip but is damaged or cut short");
    }

    @ParameterizedTest
    @ValueSource(ints = { 2, 5, 9 })
    void rejectsGzipFilesThatEndInTheirHeader(int length) throws IOException {
        var file = Files.write(folder.resolve("header.gz"), Arrays.copyOf(gzip("{}"), length));

        assertThatThrownBy(() -> new JsonLinesReader(file)).isInstanceOf(MalformedFile.class)
                .hasMessage("The file begins as gzip but is damaged or cut short");
    }

    @Test
    void readsAndClosesAStream() throws IOException {
        var content = "{\"kind\":\"tag\",\"slug\":\"ferries\"}\n".getBytes(UTF_8);
        var closed = new AtomicBoolean();
        var stream = new ByteArrayInputStream(content) {
            @Override
            public void close() {
                closed.set(true);
            }
        };

        try (var reader = JsonLinesReader.of(stream)) {
            assertThat(reader.next().orElseThrow().item().label()).isEqualTo("ferries");
            assertThat(reader.next()).isEmpty();
            assertThat(reader.bytesRead()).isEqualTo(content.length);
            assertThat(closed).isFalse();
        }
        assertThat(closed).isTrue();
    }

    private Finding rejectionOf(String line) throws IOException {
        var entries = read(line);
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).item()).isNull();
        assertThat(entries.get(0).findings()).hasSize(1);
        return entries.get(0).findings().get(0);
    }

    private List<Entry> read(String text) throws IOException {
        return read(text.replace('\'', '"').getBytes(UTF_8));
    }

    private List<Entry> read(byte[] bytes) throws IOException {
        return read(Files.write(folder.resolve("content.jsonl"), bytes));
    }

    private static List<Entry> read(Path file) throws IOException {
        var entries = new ArrayList<Entry>();
        try (var reader = new JsonLinesReader(file)) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                entries.add(next.get());
            }
        }
        return entries;
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
