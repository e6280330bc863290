package dev.dateline.delivery.article;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.hibernate.orm.PersistenceUnit;

import dev.dateline.delivery.media.CaptionChoice;
import dev.dateline.delivery.media.PublishedCaption;
import dev.dateline.delivery.media.PublishedCaptionRepository;

/** Looks up what articles refer to, for any number of articles at once: one statement for each kind of thing. */
@ApplicationScoped
class ArticlePartRepository {

    private final EntityManager entityManager;
    private final PublishedCaptionRepository captions;

    ArticlePartRepository(@PersistenceUnit("delivery") EntityManager entityManager,
            PublishedCaptionRepository captions) {
        this.entityManager = entityManager;
        this.captions = captions;
    }

    /** The parts of each article, by its id: four statements. */
    Map<UUID, ArticleParts> findParts(Collection<PublishedArticle> articles, boolean leadOnly) {
        var ids = articles.stream().map(PublishedArticle::id).toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        var tags = byArticle("from ArticleTag x join fetch x.tag", "", ids, ArticleTag.class, ArticleTag::articleId);
        var authors = byArticle("from ArticleAuthor x join fetch x.author", "", ids, ArticleAuthor.class,
                ArticleAuthor::articleId);
        var media = byArticle("from ArticleMedia x join fetch x.media", leadOnly ? " and x.role = LEAD" : "", ids,
                ArticleMedia.class, ArticleMedia::articleId);
        var wordings = captions.listByMedia(media.values().stream().flatMap(List::stream)
                .map(use -> use.media().id()).collect(Collectors.toSet()));
        return articles.stream().collect(Collectors.toMap(PublishedArticle::id, article -> new ArticleParts(
                tags.getOrDefault(article.id(), List.of()),
                authors.getOrDefault(article.id(), List.of()),
                media.getOrDefault(article.id(), List.of()).stream()
                        .map(use -> usage(use, article.language(), wordings)).toList())));
    }

    private static Usage usage(ArticleMedia use, String language, Map<UUID, List<PublishedCaption>> captions) {
        var ofItem = captions.getOrDefault(use.media().id(), List.of());
        return new Usage(use, CaptionChoice.choose(ofItem, language, use.media().defaultLanguage()).orElse(null));
    }

    private <T> Map<UUID, List<T>> byArticle(String from, String condition, List<UUID> articles, Class<T> type,
            Function<T, UUID> articleOf) {
        var position = type == ArticleMedia.class ? "x.key.position" : "x.position";
        return entityManager
                .createQuery(from + " where x.key.articleId in :articles" + condition + " order by " + position, type)
                .setParameter("articles", articles).getResultStream().collect(Collectors.groupingBy(articleOf));
    }

    List<ArticleInSection> listSections(UUID article) {
        return entityManager.createQuery("from ArticleInSection x join fetch x.section "
                + "where x.key.articleId = :article and x.position > 0 order by x.position", ArticleInSection.class)
                .setParameter("article", article).getResultList();
    }

    List<ArticleCorrection> listCorrections(UUID article) {
        return entityManager.createQuery("from ArticleCorrection x where x.key.articleId = :article "
                + "order by x.key.position", ArticleCorrection.class).setParameter("article", article).getResultList();
    }

    String getBody(UUID article) {
        return entityManager.find(PublishedBody.class, article).html();
    }
}
