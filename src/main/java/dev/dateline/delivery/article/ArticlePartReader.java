package dev.dateline.delivery.article;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.author.PublishedAuthorRepository;
import dev.dateline.delivery.cache.Keys;
import dev.dateline.delivery.cache.ResponseKeys;
import dev.dateline.delivery.media.CaptionedMediaReader;
import dev.dateline.delivery.section.PublishedSectionRepository;
import dev.dateline.delivery.tag.PublishedTagRepository;
import dev.dateline.http.problem.ProblemException;

/**
 * Completes any number of articles with what they refer to. Complete cards are cached on the node, and so are sections, tags, authors
 * and media; those that are not cached are read in one statement for each kind (two for media).
 */
@ApplicationScoped
class ArticlePartReader {

    private static final int RELATED = 3;
    private static final Set<ArticlePart> OF_RELATED = EnumSet.of(ArticlePart.SECTION, ArticlePart.LEAD);

    private final PublishedSectionRepository sections;
    private final PublishedTagRepository tags;
    private final PublishedAuthorRepository authors;
    private final CaptionedMediaReader media;
    private final RelatedArticleRepository related;
    private final LinkTargetRepository links;
    private final BodyRepository bodies;
    private final CachedCards cards;
    private final ResponseKeys keys;

    ArticlePartReader(PublishedSectionRepository sections, PublishedTagRepository tags, PublishedAuthorRepository authors,
            CaptionedMediaReader media, RelatedArticleRepository related, LinkTargetRepository links, BodyRepository bodies,
            CachedCards cards, ResponseKeys keys) {
        this.sections = sections;
        this.tags = tags;
        this.authors = authors;
        this.media = media;
        this.related = related;
        this.links = links;
        this.bodies = bodies;
        this.cards = cards;
        this.keys = keys;
    }

    /**
     * Articles of a list, without bodies. One more statement for bodies, one if these link to articles, one for related articles and
     * two if there are some.
     *
     * @throws ProblemException INVALID_PARAMETER if the bodies are too large together
     */
    List<ArticleWithParts> complete(List<PublishedArticle> articles, Set<ArticlePart> wanted) {
        if (articles.isEmpty()) {
            return List.of();
        }
        return completeRead(wanted.contains(ArticlePart.BODY)
                ? bodies.addTo(articles, wanted.contains(ArticlePart.BODY_MEDIA)) : articles, wanted);
    }

    /** An article that was read with its body. */
    ArticleWithParts complete(PublishedArticle article, Set<ArticlePart> wanted) {
        return completeRead(List.of(article), wanted).get(0);
    }

    private List<ArticleWithParts> completeRead(List<PublishedArticle> articles, Set<ArticlePart> wanted) {
        return CachedCards.isCard(wanted) ? completeCards(articles) : read(articles, wanted);
    }

    private List<ArticleWithParts> completeCards(List<PublishedArticle> articles) {
        var recording = keys.current();
        var complete = new ArrayList<ArticleWithParts>(articles.size());
        var missing = new ArrayList<PublishedArticle>();
        for (var article : articles) {
            var card = cards.find(article, recording::addAll);
            complete.add(card);
            if (card == null) {
                missing.add(article);
            }
        }
        if (!missing.isEmpty()) {
            var read = read(missing, ArticlePart.OF_A_CARD);
            read.forEach(card -> cards.store(card, recording.computation()));
            var next = read.iterator();
            complete.replaceAll(card -> card == null ? next.next() : card);
        }
        return complete;
    }

    private List<ArticleWithParts> read(List<PublishedArticle> articles, Set<ArticlePart> wanted) {
        recordKeys(articles);
        var shown = Shown.of(articles, wanted);
        var sectionsById = sections.findAll(shown.sections());
        var tagsById = tags.findAll(shown.tags());
        var authorsById = authors.findAll(shown.authors());
        var mediaById = media.findAll(shown.media());
        var targets = links.findByKeys(shown.links());
        var portraits = wanted.contains(ArticlePart.PORTRAITS) ? authors.portray(authorsById.values()) : null;
        var nearest = wanted.contains(ArticlePart.RELATED) ? nearest(articles) : null;
        var complete = new ArrayList<ArticleWithParts>(articles.size());
        for (var article : articles) {
            var credits = shown.credits(article, authorsById);
            complete.add(new ArticleWithParts(article, sectionsById.get(article.sectionId()), new ArticleParts(targets,
                    wanted.contains(ArticlePart.SECTIONS) ? find(sectionsById, article.references().sections()) : List.of(),
                    wanted.contains(ArticlePart.TAGS) ? find(tagsById, article.references().tags()) : List.of(), credits,
                    portraits == null ? null : credits.stream().map(credit -> portraits.get(credit.author().id())).toList(),
                    shown.usages(article, mediaById),
                    nearest == null ? null : nearest.getOrDefault(article.id(), List.of())), null));
        }
        return complete;
    }

    /** With their primary section and lead. */
    private Map<UUID, List<ArticleWithParts>> nearest(List<PublishedArticle> articles) {
        var found = related.findByArticle(articles, RELATED, OF_RELATED);
        var complete = complete(found.values().stream().flatMap(List::stream).distinct().toList(), OF_RELATED).stream()
                .collect(Collectors.toMap(each -> each.article().id(), Function.identity(), (one, same) -> one));
        return found.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                entry -> entry.getValue().stream().map(article -> complete.get(article.id())).toList()));
    }

    private void recordKeys(List<PublishedArticle> articles) {
        var recording = keys.current();
        for (var article : articles) {
            recording.add(Keys.article(article.id()));
            if (article.translations() != null && article.translationGroup() != null) {
                recording.add(Keys.translations(article.translationGroup()));
                article.translations().forEach(translation -> recording.add(Keys.article(translation.id())));
            }
        }
    }

    /** Without those that are no longer public. */
    private static <T> List<T> find(Map<UUID, T> byId, List<UUID> ids) {
        var found = new ArrayList<T>(ids.size());
        for (var id : ids) {
            var resource = byId.get(id);
            if (resource != null) {
                found.add(resource);
            }
        }
        return found;
    }
}
