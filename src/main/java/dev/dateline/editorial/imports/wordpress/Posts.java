package dev.dateline.editorial.imports.wordpress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.dateline.body.sanitise.BodyFormat;
import dev.dateline.editorial.article.ArticleContent;
import dev.dateline.editorial.article.ArticleDates;
import dev.dateline.editorial.article.ArticleDetails;
import dev.dateline.editorial.article.ArticleStatus;
import dev.dateline.editorial.article.ArticleTexts;
import dev.dateline.editorial.content.ContentRules;
import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.Finding.NoteCode;
import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.ImportedArticle.AuthorReference;
import dev.dateline.editorial.imports.ImportedArticle.ExportedState;
import dev.dateline.editorial.imports.ImportedArticle.TagReference;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.editorial.imports.wordpress.body.ReadableText;
import dev.dateline.editorial.imports.wordpress.body.WordPressContent;
import dev.dateline.editorial.imports.wordpress.xml.PostId;
import dev.dateline.editorial.imports.wordpress.xml.WxrNode;
import dev.dateline.vocabulary.ArticleType;
import dev.dateline.vocabulary.CommentStatus;
import dev.dateline.vocabulary.ResourceKind;
import dev.dateline.vocabulary.TagKind;

/** Reads the posts and pages of an export, and posts of other types that the import maps to article types. */
final class Posts {

    private static final Set<String> TYPES = Set.of("post", "page");

    /** Types of posts that are no content, but settings of WordPress and its themes. */
    private static final Set<String> INTERNAL_TYPES = Set.of("custom_css", "customize_changeset", "nav_menu_item",
            "oembed_cache", "revision", "user_request", "wp_font_face", "wp_font_family", "wp_global_styles",
            "wp_navigation", "wp_template", "wp_template_part");

    /** Posts with restricted access become drafts: an import never makes them public. */
    private static final Map<String, ArticleStatus> STATUSES = Map.of(
            "publish", ArticleStatus.PUBLISHED, "future", ArticleStatus.SCHEDULED, "draft", ArticleStatus.DRAFT,
            "auto-draft", ArticleStatus.DRAFT, "private", ArticleStatus.DRAFT, "pending", ArticleStatus.REVIEW,
            "trash", ArticleStatus.TRASHED);

    private static final Map<String, ArticleType> FORMATS = Map.of("post-format-video", ArticleType.VIDEO,
            "post-format-audio", ArticleType.AUDIO, "post-format-gallery", ArticleType.GALLERY);

    private final SiteIndex index;
    private final ImportOptions options;

    Posts(SiteIndex index, ImportOptions options) {
        this.index = index;
        this.options = options;
    }

    static boolean isArticle(WxrNode item, Map<String, ArticleType> mapped) {
        String type = item.text("wp:post_type");
        return TYPES.contains(type) || mapped.containsKey(type);
    }

    /** Whether all readers of the site can see the post now. */
    static boolean isPublic(WxrNode item) {
        return status(item) == ArticleStatus.PUBLISHED;
    }

    Entry read(WxrNode item) {
        String type = item.text("wp:post_type");
        String status = item.text("wp:status");
        Optional<String> key = PostId.key(item);
        if (key.isEmpty()) {
            return rejected(item, null, "post_id", item.text("wp:post_id"),
                    "is missing or not a number, and there is neither guid nor link");
        }
        String id = index.site().articleId(key.get());
        if (!isArticle(item, options.types())) {
            return rejected(item, id, "post_type", type, type.isEmpty() ? "is missing" : "is not imported"
                    + (INTERNAL_TYPES.contains(type) ? "" : "; to import it, map it to an article type: --type " + type
                            + "=article on the command line, types=" + type + ":article over HTTP"));
        }
        if (!STATUSES.containsKey(status)) {
            return rejected(item, id, "status", status, status.isEmpty() ? "is missing" : status + " is not known");
        }
        if (item.text("content:encoded").length() > ArticleContent.MAX_BODY) {
            return rejected(item, id, "content:encoded", item.text("content:encoded"),
                    ContentRules.tooLong(ArticleContent.MAX_BODY));
        }
        WordPressContent content = WordPressContent.of(item.text("content:encoded"),
                item.meta("footnotes").findFirst().orElse(""), index.reusableBlocks());
        String headline = Stream.of(ReadableText.of(item.text("title")), ReadableText.opening(content.html()))
                .filter(Objects::nonNull).findFirst().orElse(null);
        return headline == null
                ? rejected(item, id, "title", item.text("title"), "is missing, and there is no text to derive it from")
                : entry(item, id, headline, content, index.slugs().of(item, key.get()));
    }

    private Entry entry(WxrNode item, String id, String headline, WordPressContent content, PostSlugs.Choice slugs) {
        List<Finding> notes = new ArrayList<>();
        Instant publishedAt = index.times().published(item);
        ArticleStatus status = status(item);
        boolean undated = publishedAt == null && (status == ArticleStatus.SCHEDULED
                || status == ArticleStatus.PUBLISHED && !options.publishUndated());
        if (undated) {
            notes.add(Finding.note(NoteCode.TIME_UNCERTAIN, item.line(), id, "post_date",
                    "is missing or invalid; the article becomes a draft").withValue(item.text("wp:post_date")));
        }
        if (slugs.owner() != null) {
            notes.add(Finding.note(NoteCode.SLUG_CHANGED, item.line(), id, "post_name", "is also the slug of "
                    + index.site().articleId(slugs.owner()) + "; this article has " + slugs.slug())
                    .withValue(item.text("wp:post_name")));
        }
        content.omissions().forEach(omission -> notes.add(Finding.note(NoteCode.PART_OMITTED, item.line(), id, "content",
                omission)));
        String language = language(item);
        statedLanguages(item).filter(stated -> Site.language(stated) == null)
                .forEach(stated -> notes.add(Site.unknownLanguage(item.line(), id, stated, language)));
        List<String> sections = sections(item);
        String summary = ReadableText.of(item.text("excerpt:encoded"));
        SeoMeta seo = new SeoMeta(item, index.site(), headline, summary);
        return Entry.of(item.line(), new ImportedArticle(id, type(item), undated ? ArticleStatus.DRAFT : status,
                language, slugs.slug(), slugs.alternative(), slugs.former(),
                new ArticleTexts(headline, null, summary, null, null),
                content.html(), BodyFormat.HTML, sections.stream().findFirst().orElse(null),
                sections.stream().skip(1).toList(), tags(item), authors(item), MediaUsages.of(item, content, index),
                List.of(), translationGroup(item), urls(item),
                new ArticleDetails(seo.canonicalUrl(), index.site().title(), null, seo.seo(), seo.social(), comments(item), null,
                        null, null),
                new ArticleDates(publishedAt, null, index.times().updated(item), null, null), ExportedState.NONE), notes)
                .withTerms(unlistedTerms(item));
    }

    /** The categories and tags of the post that the export does not list, as in partial exports. */
    private List<ImportedItem> unlistedTerms(WxrNode item) {
        return Stream
                .<ImportedItem>concat(index.categories().unlisted(item.terms("category").map(term -> term.attribute("nicename"))),
                        Tags.of(item).filter(tag -> !index.isListed(tag))
                                .flatMap(tag -> Tags.ofUnlisted(tag, index.tagSlugs()).stream()))
                .toList();
    }

    /** Its permalink, and its short link if it has an id. */
    private List<String> urls(WxrNode item) {
        Stream<String> shortLink = PostId.of(item.text("wp:post_id")).stream()
                .map(id -> "https://" + index.site().address() + "/?p=" + id);
        return Stream.concat(Stream.of(item.text("link")), shortLink)
                .filter(url -> !url.isBlank() && url.length() <= 2_000).distinct().toList();
    }

    private static ArticleStatus status(WxrNode item) {
        ArticleStatus status = STATUSES.get(item.text("wp:status"));
        boolean open = status == ArticleStatus.PUBLISHED || status == ArticleStatus.SCHEDULED;
        return open && !item.text("wp:post_password").isEmpty() ? ArticleStatus.DRAFT : status;
    }

    private static CommentStatus comments(WxrNode item) {
        return item.text("wp:comment_status").equals("closed") ? CommentStatus.CLOSED : CommentStatus.OPEN;
    }

    private ArticleType type(WxrNode item) {
        return item.terms("post_format").map(format -> FORMATS.get(format.attribute("nicename")))
                .filter(Objects::nonNull).findFirst()
                .orElse(options.types().getOrDefault(item.text("wp:post_type"), ArticleType.ARTICLE));
    }

    /** The language that a translation plugin (WPML, Polylang) states for the post; else the language of the site. */
    private String language(WxrNode item) {
        return statedLanguages(item).map(Site::language).filter(Objects::nonNull).findFirst()
                .orElse(index.site().language());
    }

    private static Stream<String> statedLanguages(WxrNode item) {
        return Stream.of(item.meta("_wpml_language"), item.meta("_wpml_import_language_code"),
                item.terms("language").map(term -> term.attribute("nicename"))).flatMap(languages -> languages)
                .filter(language -> !language.isBlank()).distinct();
    }

    private String translationGroup(WxrNode item) {
        return Stream.concat(item.meta("_wpml_import_translation_group"),
                item.terms("post_translations").map(term -> term.attribute("nicename")))
                .filter(group -> !group.isBlank()).findFirst().map(index.site()::articleId).orElse(null);
    }

    /** The primary category, which the plugins Yoast SEO and Rank Math store, comes first. */
    private List<String> sections(WxrNode item) {
        List<String> paths = item.terms("category").map(term -> index.categories().path(term.attribute("nicename")))
                .filter(path -> path != null && !path.isEmpty()).distinct().toList();
        Stream<String> primary = Stream.concat(item.meta("_yoast_wpseo_primary_category"),
                item.meta("rank_math_primary_category")).flatMap(term -> index.categories().pathOfTerm(term).stream())
                .filter(paths::contains).limit(1);
        return Stream.concat(primary, paths.stream()).distinct().toList();
    }

    /** Version 1.0 has each term twice, the first time without a slug. */
    private List<TagReference> tags(WxrNode item) {
        return Tags.of(item).map(tag -> new TagReference(index.tagSlugs().of(tag.attribute("nicename")),
                ReadableText.of(tag.text()), TagKind.TOPIC))
                .filter(tag -> !tag.slug().isEmpty()).distinct().toList();
    }

    /** The authors that the plugin Co-Authors Plus credits, in order; else the author of the post. */
    private List<AuthorReference> authors(WxrNode item) {
        List<String> credited = item.terms("author").map(GuestAuthors::loginOf).toList();
        return (credited.isEmpty() ? Stream.of(item.text("dc:creator")) : credited.stream())
                .map(login -> new AuthorReference(WordPressSlug.ofLogin(login), index.authorName(login), null))
                .filter(author -> !author.slug().isEmpty()).distinct().toList();
    }

    private static Entry rejected(WxrNode item, String id, String field, String value, String reason) {
        return Entry.rejected(Finding.rejection(item.line(), id, field, value, reason), ResourceKind.ARTICLE, slug(item));
    }

    /** As in the file; null for none. */
    static String slug(WxrNode item) {
        String name = item.text("wp:post_name");
        return name.isEmpty() ? null : name;
    }
}
