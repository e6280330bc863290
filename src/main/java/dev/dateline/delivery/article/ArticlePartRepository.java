package dev.dateline.delivery.article;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.hibernate.orm.PersistenceUnit;

import dev.dateline.body.ArticleLinks;
import dev.dateline.delivery.author.PublishedAuthorRepository;

/** Reads the parts of any number of articles with a fixed number of statements for each part. */
@ApplicationScoped
class ArticlePartRepository {

    private static final int RELATED = 3;
    private static final int RELATED_DEPTH = 20;

    private final EntityManager entityManager;
    private final UsageRepository usages;
    private final PublishedAuthorRepository authors;
    private final RelatedArticleRepository related;
    private final LinkTargetRepository links;

    ArticlePartRepository(@PersistenceUnit("delivery") EntityManager entityManager, UsageRepository usages,
            PublishedAuthorRepository authors, RelatedArticleRepository related, LinkTargetRepository links) {
        this.entityManager = entityManager;
        this.usages = usages;
        this.authors = authors;
        this.related = related;
        this.links = links;
    }

    /**
     * The parts of each article, by its id. One statement for each part; two for portraits, media and related articles, and
     * for bodies that link to articles.
     */
    Map<UUID, ArticleParts> findParts(Collection<PublishedArticle> articles, Set<ArticlePart> wanted) {
        var ids = articles.stream().map(PublishedArticle::id).toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        var bodies = find(wanted.contains(ArticlePart.BODY) || wanted.contains(ArticlePart.LENGTH),
                "PublishedBody x where x.articleId in :articles", ids, PublishedBody.class,
                PublishedBody::articleId);
        var html = !wanted.contains(ArticlePart.BODY) ? List.<String>of() : bodies.values().stream()
                .flatMap(List::stream).map(PublishedBody::html).filter(Objects::nonNull).toList();
        var targets = links.findByBodies(html.stream());
        var sections = find(wanted.contains(ArticlePart.SECTIONS), "ArticleInSection x join fetch x.section "
                + "where x.key.articleId in :articles and x.position > 0 order by x.position", ids, ArticleInSection.class,
                ArticleInSection::articleId);
        var tags = find(wanted.contains(ArticlePart.TAGS), "ArticleTag x join fetch x.tag where x.key.articleId in :articles "
                + "order by x.position", ids, ArticleTag.class, ArticleTag::articleId);
        var credits = find(wanted.contains(ArticlePart.AUTHORS), "ArticleAuthor x join fetch x.author "
                + "where x.key.articleId in :articles order by x.position", ids, ArticleAuthor.class,
                ArticleAuthor::articleId);
        var corrections = find(wanted.contains(ArticlePart.CORRECTIONS), "ArticleCorrection x where x.key.articleId in :articles "
                + "order by x.key.position", ids, ArticleCorrection.class, ArticleCorrection::articleId);
        var portraits = wanted.contains(ArticlePart.PORTRAITS) ? authors.portray(credits.values().stream()
                .flatMap(List::stream).map(ArticleAuthor::author).distinct().toList()) : null;
        var media = usages.findByArticle(articles, wanted, html.stream().anyMatch(ArticleLinks::showsMedia));
        var translations = wanted.contains(ArticlePart.TRANSLATIONS) ? translations(articles) : null;
        var nearest = wanted.contains(ArticlePart.RELATED) ? related.findByArticle(ids, RELATED, RELATED_DEPTH) : null;
        return articles.stream().collect(Collectors.toMap(PublishedArticle::id, article -> new ArticleParts(
                bodies.getOrDefault(article.id(), List.of()).stream().findFirst().map(PublishedBody::html).orElse(null),
                targets,
                sections.getOrDefault(article.id(), List.of()),
                tags.getOrDefault(article.id(), List.of()),
                credits.getOrDefault(article.id(), List.of()),
                portraits == null ? null : credits.getOrDefault(article.id(), List.of()).stream()
                        .map(credit -> portraits.get(credit.author().id())).toList(),
                media.getOrDefault(article.id(), List.of()),
                translations == null ? null : inGroup(translations, article).stream()
                        .filter(other -> !other.id().equals(article.id())).toList(),
                corrections.getOrDefault(article.id(), List.of()),
                nearest == null ? null : nearest.getOrDefault(article.id(), List.of()))));
    }

    private Map<String, List<PublishedArticle>> translations(Collection<PublishedArticle> articles) {
        var groups = articles.stream().map(PublishedArticle::translationGroup).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return groups.isEmpty() ? Map.of() : entityManager
                .createQuery("from PublishedArticle a where a.translationGroup in :groups order by a.language, a.id",
                        PublishedArticle.class)
                .setParameter("groups", groups).getResultStream()
                .collect(Collectors.groupingBy(PublishedArticle::translationGroup));
    }

    private static List<PublishedArticle> inGroup(Map<String, List<PublishedArticle>> groups, PublishedArticle article) {
        return article.translationGroup() == null ? List.of() : groups.get(article.translationGroup());
    }

    /** Empty if the part is not requested. */
    private <T> Map<UUID, List<T>> find(boolean wanted, String query, List<UUID> articles, Class<T> type,
            Function<T, UUID> articleOf) {
        return !wanted ? Map.of() : entityManager.createQuery("from " + query, type).setParameter("articles", articles)
                .getResultStream().collect(Collectors.groupingBy(articleOf));
    }
}
