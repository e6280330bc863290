package dev.dateline.editorial.article.edit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.body.Body;
import dev.dateline.body.sanitise.LinkedMedia;
import dev.dateline.body.sanitise.StoredBody;
import dev.dateline.editorial.article.Article;
import dev.dateline.editorial.article.ArticleContent;
import dev.dateline.editorial.article.ArticleDates;
import dev.dateline.editorial.article.ArticleService;
import dev.dateline.editorial.article.Credit;
import dev.dateline.editorial.article.MediaUsage;
import dev.dateline.editorial.article.Revision;
import dev.dateline.editorial.article.RevisionRepository;
import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.replacement.ReplacedResourceRepository;
import dev.dateline.vocabulary.ResourceKind;
import dev.dateline.vocabulary.UsageRole;

/** The revisions of articles. */
@ApplicationScoped
public class ArticleHistory {

    private final RevisionRepository revisions;
    private final ReplacedResourceRepository replaced;
    private final ReferencedContent.Reader references;
    private final ArticleService articles;

    ArticleHistory(RevisionRepository revisions, ReplacedResourceRepository replaced, ReferencedContent.Reader references,
            ArticleService articles) {
        this.revisions = revisions;
        this.replaced = replaced;
        this.references = references;
        this.articles = articles;
    }

    public Optional<Saved> find(UUID article, int version) {
        return revisions.find(article, version).map(revision -> new Saved(revision, current(revision.content())));
    }

    /** What readers see of those articles that are public and have changed since, by id. */
    public Map<UUID, ArticleContent> publicContents(Collection<Article> articles) {
        var changed = articles.stream().filter(Article::hasUnpublishedChanges).toList();
        var dates = changed.isEmpty() ? Map.<UUID, ArticleDates>of()
                : revisions.listPublicDates(changed.stream().map(Article::id).toList());
        return changed.stream().collect(Collectors.toMap(Article::id, article -> find(article.id(), article.publishedVersion())
                .orElseThrow().content().with(dates.get(article.id()))));
    }

    /** The content with the sections, tags, authors and media that replaced its own later. */
    private ArticleContent current(ArticleContent content) {
        var shown = shown(content.body());
        var by = replaced.findReplacements(Stream.of(Stream.ofNullable(content.sectionId()), content.sectionIds().stream(),
                content.tagIds().stream(), content.authors().stream().map(Credit::authorId),
                content.media().stream().map(MediaUsage::mediaId), shown.stream()).flatMap(Function.identity()).toList());
        if (by.isEmpty()) {
            return content;
        }
        var sections = by.getOrDefault(ResourceKind.SECTION, Map.of());
        var authors = by.getOrDefault(ResourceKind.AUTHOR, Map.of());
        var section = content.sectionId() == null ? null : sections.getOrDefault(content.sectionId(), content.sectionId());
        var credits = new LinkedHashMap<UUID, Credit>();
        content.authors().forEach(credit -> {
            var author = authors.getOrDefault(credit.authorId(), credit.authorId());
            credits.putIfAbsent(author, new Credit(author, credit.role()));
        });
        return withCurrentMedia(content, shown, by.getOrDefault(ResourceKind.MEDIA, Map.of())).withReferences(section,
                current(content.sectionIds(), sections).filter(id -> !id.equals(section)).toList(),
                current(content.tagIds(), by.getOrDefault(ResourceKind.TAG, Map.of())).toList(), List.copyOf(credits.values()));
    }

    private static Set<UUID> shown(String body) {
        return body == null ? Set.of()
                : new StoredBody(body).media().stream().map(shown -> shown.reference().id()).filter(Objects::nonNull)
                        .map(UUID::fromString).collect(Collectors.toSet());
    }

    /** An item that was removed, for example because of its rights, must not return with its file. */
    private ArticleContent withCurrentMedia(ArticleContent content, Set<UUID> shown, Map<UUID, UUID> by) {
        var usages = new LinkedHashMap<Map.Entry<UUID, UsageRole>, MediaUsage>();
        content.media().stream().map(usage -> usage.of(by.getOrDefault(usage.mediaId(), usage.mediaId())))
                .forEach(usage -> usages.putIfAbsent(Map.entry(usage.mediaId(), usage.role()), usage));
        var files = references.of(Set.of(), Set.of(), Set.of(),
                shown.stream().map(by::get).filter(Objects::nonNull).collect(Collectors.toSet())).media();
        var body = content.body();
        for (var id : shown) {
            var other = files.get(by.get(id));
            body = other == null ? body : new StoredBody(body).replace(id, new LinkedMedia(other.id(), other.url()));
        }
        return content.with(body, List.copyOf(usages.values()));
    }

    private static Stream<UUID> current(List<UUID> ids, Map<UUID, UUID> by) {
        return ids.stream().map(id -> by.getOrDefault(id, id)).distinct();
    }

    /**
     * Creates a revision with the content of an earlier one. The article keeps its slug, its times and its corrections: they are
     * about its publication, not about its text. Sections, tags, authors and media that were deleted meanwhile are omitted.
     *
     * @param editor the name of an API key
     * @throws InvalidContent if the content violates rules that it did not violate when it was saved
     */
    public void restore(Article article, ArticleContent content, String editor) {
        articles.change(article, existing(content).withHistoryOf(article.content()),
                Body.parse(content.body()).words(content.language()), article.externalId(), editor);
    }

    private ArticleContent existing(ArticleContent content) {
        var found = references.of(List.of(content));
        var usages = content.media().stream().filter(usage -> found.media().containsKey(usage.mediaId())).toList();
        var remaining = usages.size() == content.media().size() ? content
                : content.with(
                        content.body() == null ? null : new StoredBody(content.body()).keepMedia(found.media()::containsKey),
                        usages);
        return remaining.withReferences(found.sections().containsKey(content.sectionId()) ? content.sectionId() : null,
                content.sectionIds().stream().filter(found.sections()::containsKey).toList(),
                content.tagIds().stream().filter(found.tags()::containsKey).toList(),
                content.authors().stream().filter(credit -> found.authors().containsKey(credit.authorId())).toList());
    }

    /** @param content with the sections, tags, authors and media that replaced others */
    public record Saved(Revision revision, ArticleContent content) {
    }
}
