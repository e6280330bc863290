package dev.dateline.editorial.imports.wordpress;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import dev.dateline.editorial.article.ArticleContent;
import dev.dateline.editorial.article.ArticleStatus;
import dev.dateline.editorial.article.ArticleType;
import dev.dateline.editorial.article.BodyFormat;
import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.ImportedArticle.AuthorReference;
import dev.dateline.editorial.imports.ImportedArticle.TagReference;
import dev.dateline.editorial.tag.TagKind;

/** Reads the posts and pages of an export. */
final class Posts {

    private static final Set<String> TYPES = Set.of("post", "page");

    /** What only some people may see is a draft here: nothing becomes public by an import that was not. */
    private static final Map<String, ArticleStatus> STATUSES = Map.of(
            "publish", ArticleStatus.PUBLISHED, "future", ArticleStatus.SCHEDULED, "draft", ArticleStatus.DRAFT,
            "auto-draft", ArticleStatus.DRAFT, "private", ArticleStatus.DRAFT, "pending", ArticleStatus.REVIEW,
            "trash", ArticleStatus.TRASHED);

    private static final Map<String, ArticleType> FORMATS = Map.of("post-format-video", ArticleType.VIDEO,
            "post-format-audio", ArticleType.AUDIO, "post-format-gallery", ArticleType.GALLERY);

    private final SiteIndex index;

    Posts(SiteIndex index) {
        this.index = index;
    }

    static boolean isArticle(WxrNode item) {
        return TYPES.contains(item.text("wp:post_type"));
    }

    Entry read(WxrNode item) {
        String type = item.text("wp:post_type");
        String status = item.text("wp:status");
        if (PostId.of(item.text("wp:post_id")).isEmpty()) {
            return rejected(item, null, "post_id", "is missing or no number");
        }
        String id = index.site().articleId(item.text("wp:post_id"));
        if (!isArticle(item)) {
            return rejected(item, id, "post_type", type.isEmpty() ? "is missing" : type + " is not imported");
        }
        if (!STATUSES.containsKey(status)) {
            return rejected(item, id, "status", status.isEmpty() ? "is missing" : status + " is not known");
        }
        if (item.text("content:encoded").length() > ArticleContent.MAX_BODY) {
            return rejected(item, id, "content:encoded", ArticleContent.BODY_MESSAGE);
        }
        WordPressContent content = WordPressContent.of(item.text("content:encoded"),
                item.meta("footnotes").findFirst().orElse(""));
        String headline = Stream.of(ReadableText.of(item.text("title")), ReadableText.opening(content.html()))
                .filter(Objects::nonNull).findFirst().orElse(null);
        return headline == null ? rejected(item, id, "title", "is missing, and there is no text to take it from")
                : Entry.of(item.line(), article(item, id, headline, content));
    }

    private ImportedArticle article(WxrNode item, String id, String headline, WordPressContent content) {
        String slug = WordPressSlug.ofPost(item.text("wp:post_name"), item.text("wp:post_type"),
                item.text("wp:post_id"));
        List<String> sections = sections(item);
        return new ImportedArticle(id, type(item), status(item), index.site().language(), slug,
                formerSlugs(item, slug), headline, null, ReadableText.of(item.text("excerpt:encoded")),
                content.html(), BodyFormat.HTML, null, null, sections.stream().findFirst().orElse(null),
                sections.stream().skip(1).toList(), tags(item), authors(item),
                new MediaUsages(index).of(item, content), List.of(), null, null, index.site().title(), null,
                index.times().published(item), null, index.times().updated(item), null, null);
    }

    private static ArticleStatus status(WxrNode item) {
        ArticleStatus status = STATUSES.get(item.text("wp:status"));
        boolean open = status == ArticleStatus.PUBLISHED || status == ArticleStatus.SCHEDULED;
        return open && !item.text("wp:post_password").isEmpty() ? ArticleStatus.DRAFT : status;
    }

    private static ArticleType type(WxrNode item) {
        return item.terms("post_format").map(format -> FORMATS.get(format.attribute("nicename")))
                .filter(Objects::nonNull).findFirst().orElse(ArticleType.ARTICLE);
    }

    private List<String> sections(WxrNode item) {
        return item.terms("category").map(term -> index.categories().path(term.attribute("nicename")))
                .filter(path -> path != null && !path.isEmpty()).distinct().toList();
    }

    private static List<String> formerSlugs(WxrNode item, String slug) {
        return item.meta("_wp_old_slug")
                .map(old -> WordPressSlug.ofPost(old, item.text("wp:post_type"), item.text("wp:post_id")))
                .filter(old -> old != null && !old.equals(slug)).distinct().toList();
    }

    /** Version 1.0 calls the taxonomy of tags {@code tag}, and names each term twice, the first time without a slug. */
    private static List<TagReference> tags(WxrNode item) {
        return Stream.concat(item.terms("post_tag"), item.terms("tag"))
                .map(tag -> new TagReference(WordPressSlug.ofTerm(tag.attribute("nicename")),
                        ReadableText.of(tag.text()), TagKind.TOPIC))
                .filter(tag -> !tag.slug().isEmpty()).distinct().toList();
    }

    private List<AuthorReference> authors(WxrNode item) {
        String login = item.text("dc:creator");
        String slug = WordPressSlug.ofLogin(login);
        return slug.isEmpty() ? List.of() : List.of(new AuthorReference(slug, index.authorName(login), null));
    }

    private static Entry rejected(WxrNode item, String id, String field, String reason) {
        return Entry.rejected(Finding.rejection(item.line(), id, field, reason));
    }
}
