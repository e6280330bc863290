package dev.dateline.delivery.article;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import dev.dateline.delivery.media.CaptionChoice;
import dev.dateline.delivery.media.PublishedCaption;
import dev.dateline.delivery.media.PublishedCaptionRepository;
import dev.dateline.vocabulary.UsageRole;

/** Reads the media of articles with their captions. */
@ApplicationScoped
class UsageRepository implements PanacheRepositoryBase<ArticleMedia, ArticleMedia.Key> {

    private final PublishedCaptionRepository captions;

    UsageRepository(PublishedCaptionRepository captions) {
        this.captions = captions;
    }

    /**
     * The media of each article, by its id, in order; empty if none are requested. Two statements.
     *
     * @param shown whether a body shows any of them
     */
    Map<UUID, List<Usage>> findByArticle(Collection<PublishedArticle> articles, Set<ArticlePart> wanted, boolean shown) {
        var all = wanted.contains(ArticlePart.MEDIA) || shown && wanted.contains(ArticlePart.BODY_MEDIA);
        var roles = Stream.of(UsageRole.values()).filter(role -> all || isWanted(role, wanted)).toList();
        if (roles.isEmpty()) {
            return Map.of();
        }
        var languages = articles.stream()
                .collect(Collectors.toMap(PublishedArticle::id, PublishedArticle::language));
        var uses = list("from ArticleMedia x join fetch x.media where x.key.articleId in ?1 and x.role in ?2 "
                + "order by x.key.position", languages.keySet(), roles);
        var wordings = captions.listByMedia(uses.stream().map(use -> use.media().id()).collect(Collectors.toSet()));
        return uses.stream().map(use -> usage(use, languages.get(use.articleId()), wordings))
                .collect(Collectors.groupingBy(usage -> usage.use().articleId()));
    }

    private static boolean isWanted(UsageRole role, Set<ArticlePart> wanted) {
        return role == UsageRole.LEAD && wanted.contains(ArticlePart.LEAD)
                || role == UsageRole.SOCIAL && wanted.contains(ArticlePart.SOCIAL);
    }

    private static Usage usage(ArticleMedia use, String language, Map<UUID, List<PublishedCaption>> captions) {
        var ofItem = captions.getOrDefault(use.media().id(), List.of());
        return new Usage(use, language, CaptionChoice.rank(ofItem, language, use.media().defaultLanguage()));
    }
}
