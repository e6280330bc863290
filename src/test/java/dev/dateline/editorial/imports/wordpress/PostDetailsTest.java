package dev.dateline.editorial.imports.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dateline.editorial.article.ArticleStatus;
import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.ImportedArticle.AuthorReference;
import dev.dateline.editorial.imports.ImportedAuthor;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.editorial.imports.ImportedMedia;
import dev.dateline.vocabulary.UsageRole;

@Execution(ExecutionMode.CONCURRENT)
class PostDetailsTest {

    @ParameterizedTest
    @CsvSource({ "publish, DRAFT", "future, DRAFT", "pending, REVIEW", "trash, TRASHED" })
    void doesNotPublishPostsWithAPassword(String status, ArticleStatus expected) {
        var post = Wxr.post(1, "a", "<wp:status>" + status + "</wp:status><wp:post_password>x</wp:post_password>");

        assertThat(article(post).status()).isEqualTo(expected);
    }

    @Test
    void publishesPostsWithoutAPassword() {
        assertThat(article(Wxr.post(1, "a", "<wp:post_password></wp:post_password>")).status())
                .isEqualTo(ArticleStatus.PUBLISHED);
    }

    @Test
    void doesNotNoteKnownOrEmptyLanguages() {
        var entries = read(Wxr.post(1, "a", Wxr.meta("_wpml_language", "fr"), Wxr.term("language", "", "None")));

        assertThat(entries).singleElement().satisfies(entry -> assertThat(entry.findings()).isEmpty());
    }

    @Test
    void postWithAnEmptyTranslationGroupHasNone() {
        assertThat(article(Wxr.post(1, "a", Wxr.term("post_translations", "", ""))).translationGroup()).isNull();
    }

    @Test
    void postWithoutCategoryTagsAndAuthorHasNone() {
        var post = article(Wxr.post(1, "a", "<dc:creator></dc:creator>", Wxr.term("category", "", "Empty"),
                Wxr.term("post_tag", "", "Empty")));

        assertThat(post.section()).isNull();
        assertThat(post.sections()).isEmpty();
        assertThat(post.tags()).isEmpty();
        assertThat(post.authors()).isEmpty();
    }

    @Test
    void keepsLinksOfAtMost2000Characters() {
        var longest = "https://posts.example/" + "a".repeat(1_978);

        assertThat(article(Wxr.post(1, "a", "<link>" + longest + "</link>")).urls())
                .containsExactly(longest, "https://posts.example/?p=1");
        assertThat(article(Wxr.post(1, "a", "<link>" + longest + "a</link>")).urls())
                .containsExactly("https://posts.example/?p=1");
    }

    @Test
    void namesTheSlugOfRejectedPosts() {
        var entries = read(Wxr.post(1, "a", "<wp:status>odd</wp:status>"), Wxr.post(2, "", "<wp:status>odd</wp:status>"));

        assertThat(entries).extracting(entry -> entry.rejected().slug()).containsExactly("a", null);
    }

    @Test
    void pagesWithoutParentTakePrecedenceInSlugs() {
        var child = Wxr.item(11, "page", "team", "<wp:post_parent>15</wp:post_parent>");
        var page = Wxr.item(12, "page", "team", "<wp:post_parent>0</wp:post_parent>");

        assertThat(articles(child, page)).extracting(ImportedArticle::slug).containsExactly("team-11", "team");
    }

    @Test
    void readsCoAuthorsByLoginElseBySlug() {
        var post = Wxr.post(1, "a", Wxr.term("author", "cap-of", "otto-finn"), Wxr.term("author", "cap-edith", ""));

        assertThat(article(post).authors()).containsExactly(new AuthorReference("otto-finn", "otto-finn", null),
                new AuthorReference("edith", "edith", null));
    }

    @Test
    void namesThatAreHandlesOrEmailAddressesAreReplacedByTheLogin() {
        var authors = Stream.of(author("edith", "@edith"), author("otto", "otto@posts.example"), author("@ann", "Ann"),
                Wxr.item(5, "guest-author", "cap-kofi", Wxr.meta("cap-display_name", "@kofi"))).toArray(String[]::new);

        assertThat(items(ImportedAuthor.class, authors)).extracting(ImportedAuthor::slug, ImportedAuthor::name)
                .containsExactly(tuple("edith", "edith"), tuple("otto", "otto"), tuple("ann", "Ann"), tuple("kofi", "kofi"));
    }

    @Test
    void usesImagesThatTheTextNamesByClassOrById() {
        var byClass = Wxr.post(1, "a", Wxr.body("<p><img class=\"wp-image-7\"></p>"));
        var byId = Wxr.post(2, "b", Wxr.body("<p><img data-id=\"8\"></p>"));

        assertThat(articles(byClass, byId)).extracting(PostDetailsTest::media).containsExactly(
                List.of("7 INLINE"), List.of("8 INLINE"));
    }

    @ParameterizedTest
    @CsvSource({ "_yoast_wpseo_opengraph-image-id", "rank_math_facebook_image_id" })
    void usesTheImageForSocialNetworks(String key) {
        assertThat(media(article(Wxr.post(1, "a", Wxr.meta("_thumbnail_id", "7"), Wxr.meta(key, "7")))))
                .containsExactly("7 " + UsageRole.LEAD, "7 " + UsageRole.SOCIAL);
    }

    @Test
    void doesNotUseRejectedAttachments() {
        var hidden = Wxr.item(7, "attachment", "pic", "<wp:status>private</wp:status>"
                + "<wp:attachment_url>https://posts.example/7.jpg</wp:attachment_url>");
        var post = Wxr.post(1, "a", Wxr.meta("_thumbnail_id", "7"), Wxr.meta("_yoast_wpseo_opengraph-image-id", "7"),
                Wxr.body("<p><img class=\"wp-image-7\"></p>"));

        assertThat(articles(hidden, post)).extracting(PostDetailsTest::media).containsExactly(List.of());
    }

    @Test
    void ignoresSizesOfZero() {
        var image = Wxr.item(7, "attachment", "pic", "<wp:status>inherit</wp:status>"
                + "<wp:attachment_url>https://posts.example/7.jpg</wp:attachment_url>",
                Wxr.meta("_wp_attachment_metadata", "a:2:{s:5:\"width\";i:0;s:6:\"height\";i:1;}"));

        assertThat(items(ImportedMedia.class, image)).extracting(ImportedMedia::width, ImportedMedia::height)
                .containsExactly(tuple(null, 1));
    }

    private static String author(String login, String name) {
        return "<wp:author><wp:author_login>" + login + "</wp:author_login><wp:author_display_name>" + name
                + "</wp:author_display_name></wp:author>";
    }

    private static List<String> media(ImportedArticle article) {
        return article.media().stream()
                .map(usage -> usage.media().externalId().replaceFirst(".*:", "") + " " + usage.role()).toList();
    }

    private static ImportedArticle article(String post) {
        return articles(post).get(0);
    }

    private static List<ImportedArticle> articles(String... elements) {
        return items(ImportedArticle.class, elements);
    }

    private static <T extends ImportedItem> List<T> items(Class<T> kind, String... elements) {
        return read(elements).stream().map(Entry::item).filter(kind::isInstance).map(kind::cast).toList();
    }

    private static List<Entry> read(String... elements) {
        return Wxr.read(Wxr.export("posts.example", elements), ImportOptions.in("en"));
    }
}
