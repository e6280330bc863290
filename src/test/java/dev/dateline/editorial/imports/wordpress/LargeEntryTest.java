package dev.dateline.editorial.imports.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.EntryResult;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.vocabulary.ResourceKind;

@Execution(ExecutionMode.CONCURRENT)
class LargeEntryTest {

    private static final String HEAD = """
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:wp="http://wordpress.org/export/1.2/"><channel><language>en</language>
            <wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://old.example</wp:base_blog_url>
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = { "<![CDATA[%s]]>", "%s" })
    void rejectsPostsOfMoreThan16MiBAndContinues(String content) throws IOException {
        var entries = read(HEAD + post(1, "First") + post(2, content.formatted("words ".repeat(3_000_000)))
                + post(3, "Last") + "</channel></rss>");

        assertThat(entries).extracting(Entry::line).containsExactly(4L, 5L, 6L);
        assertThat(((ImportedArticle) entries.get(0).item()).body()).isEqualTo("<p>First</p>");
        assertThat(entries.get(1).findings()).containsExactly(Finding.rejection(5,
                "wordpress:old.example:2", null, "is longer than 16 MiB"));
        assertThat(entries.get(1).rejected()).isEqualTo(
                EntryResult.rejected(5, ResourceKind.ARTICLE, "wordpress:old.example:2", "post-2", null));
        assertThat(((ImportedArticle) entries.get(2).item()).body()).isEqualTo("<p>Last</p>");
    }

    @Test
    void rejectsPostsOfMoreThan100000ElementsAndContinues() throws IOException {
        var entries =
                read(HEAD + post(1, "First").replace("</item>", "<wp:postmeta/>".repeat(100_000) + "</item>") + post(2, "Last")
                        + "</channel></rss>");

        assertThat(entries.get(0).findings()).containsExactly(Finding.rejection(4, "wordpress:old.example:1", null,
                "has more than 100000 elements"));
        assertThat(((ImportedArticle) entries.get(1).item()).body()).isEqualTo("<p>Last</p>");
    }

    @Test
    void rejectsBodiesOfMoreThanTwoMillionCharactersBeforeConversion() throws IOException {
        var entries = read(HEAD + post(1, "x".repeat(2_000_001)) + post(2, "Last") + "</channel></rss>");

        assertThat(entries).extracting(Entry::line).containsExactly(4L, 5L);
        assertThat(entries.get(0).item()).isNull();
        assertThat(entries.get(0).findings()).containsExactly(Finding.rejection(4, "wordpress:old.example:1",
                "content:encoded", "x".repeat(2_000_001), "must have at most 2000000 characters"));
        assertThat(entries.get(1).findings()).isEmpty();
        assertThat(((ImportedArticle) entries.get(1).item()).externalId()).isEqualTo("wordpress:old.example:2");
        assertThat(((ImportedArticle) entries.get(1).item()).body()).isEqualTo("<p>Last</p>");
    }

    @Test
    void readsBodiesOfTwoMillionCharacters() throws IOException {
        var entries = read(HEAD + post(1, "x".repeat(2_000_000)) + "</channel></rss>");

        assertThat(((ImportedArticle) entries.get(0).item()).body()).isEqualTo("<p>" + "x".repeat(2_000_000) + "</p>");
    }

    private static String post(int id, String content) {
        return "<item><title>Post</title><content:encoded>" + content + "</content:encoded><wp:post_id>" + id
                + "</wp:post_id><wp:post_name>post-" + id
                + "</wp:post_name><wp:status>draft</wp:status><wp:post_type>post</wp:post_type></item>\n";
    }

    private ArrayList<Entry> read(String export) throws IOException {
        var file = Files.writeString(folder.resolve("export.xml"), export);
        var entries = new ArrayList<Entry>();
        try (var reader = new WordPressReader(file, ImportOptions.in("en"))) {
            for (var entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                entries.add(entry.get());
            }
        }
        return entries;
    }
}
