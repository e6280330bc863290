package dev.dateline.editorial.imports.store.article;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.address.AddressKind;
import dev.dateline.editorial.address.FormerAddressRepository;
import dev.dateline.editorial.article.Article;
import dev.dateline.editorial.article.ArticleService;
import dev.dateline.editorial.article.ArticleStatus;
import dev.dateline.editorial.body.BodySanitiser;
import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.editorial.publishing.PublishingService;

/** What the articles of every batch need. */
@ApplicationScoped
public class ArticleStore {

    private final ArticleService articles;
    private final PublishingService publishing;
    private final FormerAddressRepository formerAddresses;
    private final BodySanitiser sanitiser;
    private final Clock clock;

    ArticleStore(ArticleService articles, PublishingService publishing, FormerAddressRepository formerAddresses,
            BodySanitiser sanitiser, Clock clock) {
        this.articles = articles;
        this.publishing = publishing;
        this.formerAddresses = formerAddresses;
        this.sanitiser = sanitiser;
        this.clock = clock;
    }

    public ArticleBatch among(List<ImportedItem> items, ImportOptions options) {
        var imported = items.stream().filter(ImportedArticle.class::isInstance).map(ImportedArticle.class::cast)
                .toList();
        var known = articles.findAll(imported.stream().map(ImportedArticle::externalId).collect(Collectors.toSet()));
        var slugs = Slugs.wantedBy(imported.stream().filter(article -> !known.containsKey(article.externalId())
                || article.slug() != null).toList(), articles);
        return new ArticleBatch(this, known, slugs, options, clock.instant());
    }

    ArticleService articles() {
        return articles;
    }

    BodySanitiser sanitiser() {
        return sanitiser;
    }

    /** Brings each article to its status. Publishing copies former slugs, so these are stored first. */
    void settle(Map<Article, ArticleStatus> statuses, Map<String, Article> formerSlugs) {
        formerAddresses.remember(AddressKind.ARTICLE, formerSlugs.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, former -> former.getValue().id())));
        var byStatus = statuses.entrySet().stream().collect(Collectors.groupingBy(Map.Entry::getValue,
                Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        byStatus.forEach((status, settled) -> {
            if (status == ArticleStatus.PUBLISHED) {
                publishing.publish(settled);
            } else {
                publishing.withhold(settled, status);
            }
        });
        // What the database turns down is known here, not only at the commit.
        formerAddresses.flush();
    }
}
