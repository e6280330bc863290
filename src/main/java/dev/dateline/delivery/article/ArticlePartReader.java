package dev.dateline.delivery.article;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.body.ArticleLinks;
import dev.dateline.delivery.article.ArticleReferences.AuthorReference;
import dev.dateline.delivery.article.ArticleReferences.MediaReference;
import dev.dateline.delivery.author.PublishedAuthorRepository;
import dev.dateline.delivery.cache.Keys;
import dev.dateline.delivery.cache.ResponseKeys;
import dev.dateline.delivery.media.CaptionedMedia;
import dev.dateline.delivery.media.CaptionedMediaReader;
import dev.dateline.delivery.section.PublishedSectionRepository;
import dev.dateline.delivery.tag.PublishedTagRepository;
import dev.dateline.vocabulary.UsageRole;

/**
 * Completes any number of articles with what they refer to. Sections, tags, authors and media are cached on the node; those that
 * are not are read in one statement for each kind (two for media).
 */
@ApplicationScoped
class ArticlePartReader {

    private static final int RELATED = 3;
    private static final int RELATED_DEPTH = 20;

    private final PublishedSectionRepository sections;
    private final PublishedTagRepository tags;
    private final PublishedAuthorRepository authors;
    private final CaptionedMediaReader media;
    private final RelatedArticleRepository related;
    private final LinkTargetRepository links;
    private final ResponseKeys keys;

    ArticlePartReader(PublishedSectionRepository sections, PublishedTagRepository tags, PublishedAuthorRepository authors,
            CaptionedMediaReader media, RelatedArticleRepository related, LinkTargetRepository links, ResponseKeys keys) {
        this.sections = sections;
        this.tags = tags;
        this.authors = authors;
        this.media = media;
        this.related = related;
        this.links = links;
        this.keys = keys;
    }

    /** One more statement for related articles, two if there are some, and one for bodies that link to articles. */
    List<ArticleWithParts> complete(List<PublishedArticle> articles, Set<ArticlePart> wanted) {
        if (articles.isEmpty()) {
            return List.of();
        }
        recordKeys(articles);
        var targets = links.findByBodies(articles.stream().map(PublishedArticle::body));
        var shown = Shown.of(articles, wanted);
        var sectionsById = sections.findAll(ids(articles, shown::sections));
        var tagsById = tags.findAll(ids(articles, shown::tags));
        var authorsById = authors.findAll(ids(articles, article -> shown.authors(article).map(AuthorReference::id)));
        var mediaById = media.findAll(ids(articles, article -> shown.media(article).map(MediaReference::id)));
        var portraits = wanted.contains(ArticlePart.PORTRAITS) ? authors.portray(authorsById.values()) : null;
        var nearest =
                wanted.contains(ArticlePart.RELATED) ? related.findByArticle(articles, RELATED, RELATED_DEPTH, Set.of()) : null;
        return articles.stream().map(article -> {
            var credits = shown.authors(article).filter(reference -> authorsById.containsKey(reference.id()))
                    .map(reference -> new Credit(authorsById.get(reference.id()), reference.role())).toList();
            return new ArticleWithParts(article, sectionsById.get(article.sectionId()), new ArticleParts(targets,
                    find(sectionsById, shown.additionalSections(article)), find(tagsById, shown.tags(article)), credits,
                    portraits == null ? null : credits.stream().map(credit -> portraits.get(credit.author().id())).toList(),
                    usages(article, shown.media(article), mediaById),
                    nearest == null ? null : withSections(nearest.getOrDefault(article.id(), List.of()))));
        }).toList();
    }

    /** The articles with their primary section only. */
    private List<ArticleWithParts> withSections(List<PublishedArticle> articles) {
        recordKeys(articles);
        var byId = sections.findAll(articles.stream().map(PublishedArticle::sectionId).filter(Objects::nonNull).toList());
        return articles.stream()
                .map(article -> new ArticleWithParts(article, byId.get(article.sectionId()), ArticleParts.NONE)).toList();
    }

    private void recordKeys(List<PublishedArticle> articles) {
        for (var article : articles) {
            keys.add(Keys.article(article.id()));
            if (article.translations() != null && article.translationGroup() != null) {
                keys.add(Keys.translations(article.translationGroup()));
                article.translations().forEach(translation -> keys.add(Keys.article(translation.id())));
            }
        }
    }

    private static List<UUID> ids(List<PublishedArticle> articles, Function<PublishedArticle, Stream<UUID>> of) {
        return articles.stream().flatMap(of).toList();
    }

    /** Without those that are no longer public. */
    private static <T> List<T> find(Map<UUID, T> byId, Stream<UUID> ids) {
        return ids.map(byId::get).filter(Objects::nonNull).toList();
    }

    private static List<Usage> usages(PublishedArticle article, Stream<MediaReference> references,
            Map<UUID, CaptionedMedia> byId) {
        return references.filter(reference -> byId.containsKey(reference.id()))
                .map(reference -> Usage.of(byId.get(reference.id()), reference, article.language())).toList();
    }

    /**
     * Which references of an article the response shows.
     *
     * @param roles of media
     */
    private record Shown(Set<ArticlePart> wanted, Collection<UsageRole> roles) {

        static Shown of(List<PublishedArticle> articles, Set<ArticlePart> wanted) {
            var all = wanted.contains(ArticlePart.MEDIA) || wanted.contains(ArticlePart.BODY_MEDIA)
                    && articles.stream().anyMatch(article -> ArticleLinks.showsMedia(article.body()));
            return new Shown(wanted, Stream.of(UsageRole.values()).filter(role -> all
                    || role == UsageRole.LEAD && wanted.contains(ArticlePart.LEAD)
                    || role == UsageRole.SOCIAL && wanted.contains(ArticlePart.SOCIAL)).toList());
        }

        Stream<UUID> sections(PublishedArticle article) {
            return Stream.concat(wanted.contains(ArticlePart.SECTION) ? Stream.ofNullable(article.sectionId()) : Stream.empty(),
                    additionalSections(article));
        }

        Stream<UUID> additionalSections(PublishedArticle article) {
            return wanted.contains(ArticlePart.SECTIONS) ? article.references().sections().stream() : Stream.empty();
        }

        Stream<UUID> tags(PublishedArticle article) {
            return wanted.contains(ArticlePart.TAGS) ? article.references().tags().stream() : Stream.empty();
        }

        Stream<AuthorReference> authors(PublishedArticle article) {
            return wanted.contains(ArticlePart.AUTHORS) ? article.references().authors().stream() : Stream.empty();
        }

        Stream<MediaReference> media(PublishedArticle article) {
            return article.references().media().stream().filter(reference -> roles.contains(reference.role()));
        }
    }
}
