package dev.dateline.editorial.imports.store.article;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.address.AddressKind;
import dev.dateline.editorial.address.FormerAddressRepository;
import dev.dateline.editorial.article.Article;
import dev.dateline.editorial.article.ArticleService;
import dev.dateline.editorial.article.ArticleStatus;
import dev.dateline.editorial.article.SourceUrlRepository;
import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.editorial.media.MediaService;
import dev.dateline.editorial.publishing.PublishingService;

/** What the articles of every batch need. */
@ApplicationScoped
public class ArticleStore {

    private final ArticleService articles;
    private final PublishingService publishing;
    private final FormerAddressRepository formerAddresses;
    private final MediaService media;
    private final SourceUrlRepository urls;
    private final Clock clock;

    ArticleStore(ArticleService articles, PublishingService publishing, FormerAddressRepository formerAddresses,
            MediaService media, SourceUrlRepository urls, Clock clock) {
        this.articles = articles;
        this.publishing = publishing;
        this.formerAddresses = formerAddresses;
        this.media = media;
        this.urls = urls;
        this.clock = clock;
    }

    public ArticleBatch among(List<ImportedItem> items, ImportOptions options) {
        var imported = items.stream().filter(ImportedArticle.class::isInstance).map(ImportedArticle.class::cast)
                .toList();
        var known = articles.findAll(imported.stream().map(ImportedArticle::externalId).collect(Collectors.toSet()));
        var slugs = Slugs.wantedBy(imported.stream().filter(article -> !known.containsKey(article.externalId())
                || article.slug() != null).toList(), articles);
        var toSave = imported.stream().filter(item -> !isStored(item, known.get(item.externalId()), options.language()))
                .toList();
        var bodies = LinkedBodies.of(toSave, media, urls);
        return new ArticleBatch(this, known, slugs, bodies, options, clock.instant());
    }

    /** Whether the article is stored just as the item has it. */
    private static boolean isStored(ImportedArticle item, Article known, String language) {
        return known != null && Fingerprint.of(item, language).equals(known.importFingerprint());
    }

    ArticleService articles() {
        return articles;
    }

    /** Brings each article to its status. Publishing copies former slugs and URLs, so these are stored first. */
    void settle(Map<Article, ArticleStatus> statuses, Map<String, Article> formerSlugs, Map<UUID, UUID> articlesByUrl) {
        urls.remember(articlesByUrl);
        formerAddresses.remember(AddressKind.ARTICLE, formerSlugs.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, former -> former.getValue().id())));
        var byStatus = statuses.entrySet().stream().collect(Collectors.groupingBy(Map.Entry::getValue,
                Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        byStatus.forEach((status, settled) -> {
            if (status == ArticleStatus.PUBLISHED) {
                publishing.publish(settled);
            } else {
                publishing.unpublish(settled, status);
            }
        });
        // What the database turns down is known here, not only at the commit.
        formerAddresses.flush();
    }
}
