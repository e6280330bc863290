package dev.dateline.editorial.imports.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.ImportedArticle.TagReference;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.editorial.imports.ImportedSection;
import dev.dateline.editorial.imports.ImportedTag;
import dev.dateline.vocabulary.ResourceKind;
import dev.dateline.vocabulary.TagKind;

@Execution(ExecutionMode.CONCURRENT)
class TermsTest {

    private static final String PORT_IN_CYRILLIC = "%d0%bf%d0%be%d1%80%d1%82";

    /** In version 1.0, the parent {@code news} is the category with this name, otherwise the one with this slug. */
    @ParameterizedTest
    @CsvSource({ "1.0, city/harbour", "1.1, news/harbour", "1.2, news/harbour" })
    void findsParentsByNameInVersion10AndBySlugLater(String version, String path) {
        var export = Wxr.export(version, "<link>https://terms.example</link>", new String[] { Wxr.category("city", "", "news"),
                Wxr.category("news", "", "World"), Wxr.category("harbour", "news", "Harbour") });

        assertThat(items(export, ImportedSection.class)).extracting(ImportedSection::path)
                .containsExactly("city", "news", path);
    }

    @ParameterizedTest
    @CsvSource({ "1.0", "1.2" })
    void findsParentsByTheOtherPropertyIfNoneHasTheExpectedOne(String version) {
        var parent = version.equals("1.0") ? "city" : "City news";
        var export = Wxr.export(version, "<link>https://terms.example</link>",
                new String[] { Wxr.category("city", "", "City news"), Wxr.category("harbour", parent, "Harbour") });

        assertThat(items(export, ImportedSection.class)).extracting(ImportedSection::path)
                .containsExactly("city", "city/harbour");
    }

    @Test
    void categoryWithoutSlugIsNamedByItsName() {
        assertThat(sections(Wxr.category("", "", "Harbour"))).extracting(ImportedSection::path).containsExactly("harbour");
    }

    @Test
    void listedCategoryTakesPrecedenceOverItsUsesAndLaterOnes() {
        var sections = sections(Wxr.post(1, "a", Wxr.term("category", "harbour", "Used")),
                Wxr.category("harbour", "", "Listed"), Wxr.category("harbour", "", "Again"),
                Wxr.post(2, "b", Wxr.term("category", "harbour", "Used again")));

        assertThat(sections).extracting(ImportedSection::path, ImportedSection::name)
                .containsExactly(tuple("harbour", "Listed"));
    }

    @Test
    void distinguishesCategoriesWithTheSameTransliteration() {
        var paths = sections(Wxr.category(PORT_IN_CYRILLIC, "", "Порт"), Wxr.category("port", "", "Port")).stream()
                .map(ImportedSection::path).toList();

        assertThat(paths).hasSize(2).contains("port").anyMatch(path -> path.matches("port-[0-9a-f]{10}"));
    }

    @Test
    void keepsFormerPathsOfAtMost600Characters() {
        var longest = "п".repeat(600);

        assertThat(sections(Wxr.category(longest, "", "P"))).extracting(ImportedSection::formerPaths)
                .containsExactly(List.of(longest));
        assertThat(sections(Wxr.category(longest + "п", "", "P"))).extracting(ImportedSection::formerPaths)
                .containsExactly(List.of());
    }

    @Test
    void listedTagsAreNotCreatedAgainByPosts() {
        var export = Wxr.export("terms.example", tag(PORT_IN_CYRILLIC, "Порт"),
                Wxr.post(1, "a", Wxr.term("post_tag", PORT_IN_CYRILLIC, "Порт")));

        assertThat(items(export, ImportedTag.class))
                .containsExactly(new ImportedTag("port", "Порт", TagKind.TOPIC, null, List.of("порт")));
        assertThat(read(export)).flatExtracting(Entry::terms).isEmpty();
    }

    @Test
    void distinguishesTagsOfPostsFromListedOnes() {
        var export = Wxr.export("terms.example", tag("port", "Port"),
                Wxr.post(1, "a", Wxr.term("post_tag", PORT_IN_CYRILLIC, "Порт")));

        assertThat(items(export, ImportedTag.class)).extracting(ImportedTag::slug).containsExactly("port");
        assertThat(items(export, ImportedArticle.class).get(0).tags()).extracting(TagReference::slug)
                .singleElement().asString().matches("port-[0-9a-f]{10}");
    }

    @Test
    void rejectsTagsAndAuthorsWithoutASlug() {
        var entries = read(Wxr.export("terms.example", tag("", ""), "<wp:author><wp:author_login></wp:author_login></wp:author>",
                Wxr.item(5, "guest-author", "")));

        assertThat(entries).extracting(entry -> entry.rejected().kind())
                .containsExactly(ResourceKind.TAG, ResourceKind.AUTHOR, ResourceKind.AUTHOR);
        assertThat(entries).flatExtracting(Entry::findings).extracting("field", "message").containsExactly(
                tuple("tag_slug", "is missing"), tuple("author_login", "is missing"), tuple("post_name", "is missing"));
    }

    @Test
    void readsSlugsWithAPercentSign() {
        assertThat(items(Wxr.export("terms.example", tag("100%", "All")), ImportedTag.class))
                .containsExactly(new ImportedTag("100", "All", TagKind.TOPIC, null, List.of("100%")));
    }

    private static String tag(String slug, String name) {
        return "<wp:tag><wp:tag_slug>" + slug + "</wp:tag_slug><wp:tag_name>" + name + "</wp:tag_name></wp:tag>";
    }

    private static List<ImportedSection> sections(String... elements) {
        return items(Wxr.export("terms.example", elements), ImportedSection.class);
    }

    private static <T extends ImportedItem> List<T> items(String export, Class<T> kind) {
        return read(export).stream().map(Entry::item).filter(kind::isInstance).map(kind::cast).toList();
    }

    private static List<Entry> read(String export) {
        return Wxr.read(export, ImportOptions.in("en"));
    }
}
