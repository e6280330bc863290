package dev.dateline.editorial.imports.resolve;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.dateline.editorial.address.FormerAddressRepository;
import dev.dateline.editorial.article.Article;
import dev.dateline.editorial.article.ArticleStatus;
import dev.dateline.editorial.article.SourceUrlRepository;
import dev.dateline.editorial.article.SourceUrlRepository.Address;
import dev.dateline.editorial.imports.entry.PreparedArticle;
import dev.dateline.editorial.publishing.PublishingService;
import dev.dateline.vocabulary.ResourceKind;

/** The status, former slugs and source URLs that the saved articles of a batch get, all at once. */
public final class BatchPublication {

    private final PublishingService publishing;
    private final FormerAddressRepository formerAddresses;
    private final SourceUrlRepository urls;
    private final Map<Article, ArticleStatus> statuses = new LinkedHashMap<>();
    private final Map<Article, Boolean> wasPublic = new LinkedHashMap<>();
    private final Map<Article, Instant> scheduled = new LinkedHashMap<>();
    private final Map<String, Article> formerSlugs = new LinkedHashMap<>();
    private final Map<UUID, Address> addresses = new LinkedHashMap<>();

    BatchPublication(PublishingService publishing, FormerAddressRepository formerAddresses, SourceUrlRepository urls) {
        this.publishing = publishing;
        this.formerAddresses = formerAddresses;
        this.urls = urls;
    }

    /** @param wasPublic whether the article was public before it was saved */
    void add(Article article, ArticleStatus status, boolean wasPublic, PreparedArticle prepared) {
        if (!prepared.hasUnpublishedChanges()) {
            statuses.put(article, status);
            this.wasPublic.putIfAbsent(article, wasPublic);
        }
        if (status == ArticleStatus.SCHEDULED && prepared.item().exported().scheduledAt() != null) {
            scheduled.put(article, prepared.item().exported().scheduledAt());
        }
    }

    /** Source URLs and former slugs. */
    void addAddresses(Article article, ArticleStatus status, PreparedArticle prepared) {
        // The URL of a draft does not replace that of a public article.
        var position = 0;
        for (var url : prepared.urls().entrySet()) {
            addresses.merge(url.getKey(), new Address(url.getKey(), article.id(), url.getValue(), position++),
                    (former, latest) -> status == ArticleStatus.PUBLISHED ? latest : former);
        }
        prepared.item().formerSlugs().stream().filter(slug -> !slug.equals(article.slug()))
                .forEach(slug -> formerSlugs.put(slug, article));
    }

    /**
     * Publishes what was added since the last call. Publishing copies former slugs and URLs, so these are stored first.
     *
     * @return the result of all calls
     */
    public Visibility publish() {
        urls.remember(addresses.values());
        redirectFormerSlugs(false);
        redirectFormerSlugs(true);
        var byStatus = statuses.entrySet().stream().collect(Collectors.groupingBy(Map.Entry::getValue,
                Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        byStatus.forEach(this::settle);
        statuses.clear();
        formerSlugs.clear();
        scheduled.clear();
        return new Visibility(count(false), count(true));
    }

    private void redirectFormerSlugs(boolean ofPublished) {
        formerAddresses.redirect(ResourceKind.ARTICLE, formerSlugs.entrySet().stream()
                .filter(former -> ofPublished == (statuses.get(former.getValue()) == ArticleStatus.PUBLISHED))
                .collect(Collectors.toMap(Map.Entry::getKey, former -> former.getValue().id())), ofPublished);
    }

    private void settle(ArticleStatus status, List<Article> articles) {
        if (status == ArticleStatus.PUBLISHED) {
            publishing.publish(articles);
        } else {
            var atStatedTime = articles.stream().filter(scheduled::containsKey).filter(article -> article
                    .status() != ArticleStatus.SCHEDULED || !scheduled.get(article).equals(article.scheduledAt())).toList();
            publishing.unpublish(articles.stream().filter(article -> !scheduled.containsKey(article)).toList(), status);
            publishing.unpublish(atStatedTime, ArticleStatus.DRAFT);
            atStatedTime.forEach(article -> publishing.schedule(article, scheduled.get(article)));
        }
    }

    private int count(boolean before) {
        return (int) wasPublic.entrySet().stream()
                .filter(article -> article.getValue() == before && article.getKey().isPublic() != before).count();
    }

    /**
     * @param published the number of articles that became public
     * @param unpublished the number of articles that stopped being public
     */
    public record Visibility(int published, int unpublished) {
    }
}
