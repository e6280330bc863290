package dev.dateline.delivery.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.cache.Computation;
import dev.dateline.delivery.cache.EvictingCache;
import dev.dateline.delivery.cache.Evictions;
import dev.dateline.delivery.cache.Keys;
import dev.dateline.http.page.Order;
import dev.dateline.http.preview.Preview;

/**
 * Articles with the parts of a card, cached on the node until the article or one of these parts changes. A list reads the rows of
 * its articles from the database in any case; of a row that has the version and the time of a cached article, it reads no more.
 * Not for previews, whose rows are working copies.
 */
@ApplicationScoped
class CachedCards {

    /** In bytes, estimated: about 2,000 cards. */
    private static final int LARGEST_SIZE = 12_000_000;
    private static final int SIZE_WITHOUT_TEXTS = 4_000;
    /** As values, in the JSON as a text, and in UTF-8. */
    private static final int COPIES_OF_TEXTS = 3;

    private final EvictingCache<UUID, ArticleWithParts> cards;

    CachedCards(Evictions evictions) {
        this.cards = new EvictingCache<>(evictions, LARGEST_SIZE, (id, card) -> keysOf(card.article()),
                (id, card) -> sizeOf(card.article()));
    }

    /** Finds the articles of rows with these parts. A row in the order of the headline has its sort key too, so it is read. */
    PublishedArticle.Known known(Set<ArticlePart> wanted, Order order) {
        if (!isCard(wanted) || order.property().equals(PublishedArticle.HEADLINE)) {
            return PublishedArticle.Known.NONE;
        }
        return (id, version, changed) -> {
            var card = find(id, version, changed, keys -> {});
            return card == null ? null : card.article();
        };
    }

    /** Null if it is not cached. */
    ArticleWithParts find(PublishedArticle article, Consumer<Collection<String>> used) {
        return find(article.id(), article.version(), article.dates().changed(), used);
    }

    private ArticleWithParts find(UUID id, int version, Instant changed, Consumer<Collection<String>> used) {
        var card = cards.find(id, used);
        return card != null && card.article().version() == version && card.article().dates().changed().equals(changed) ? card
                : null;
    }

    void store(ArticleWithParts card, Computation computation) {
        cards.store(card.article().id(), card.toCachedCard(), computation);
    }

    static boolean isCard(Set<ArticlePart> wanted) {
        return wanted.equals(ArticlePart.OF_A_CARD) && !Preview.isCurrent();
    }

    private static int sizeOf(PublishedArticle article) {
        var texts = article.texts();
        var values = Stream.of(texts.headline(), texts.kicker(), texts.summary(), texts.dateline(), texts.byline());
        var ofLead =
                article.references().media().stream().flatMap(lead -> Stream.of(lead.caption(), lead.altText(), lead.credit()));
        return SIZE_WITHOUT_TEXTS
                + COPIES_OF_TEXTS * Stream.concat(values, ofLead).filter(Objects::nonNull).mapToInt(String::length).sum();
    }

    /** Also of references that are not public: they may become so. */
    private static List<String> keysOf(PublishedArticle article) {
        var references = article.references();
        var keys = new ArrayList<String>();
        keys.add(Keys.article(article.id()));
        if (article.sectionId() != null) {
            keys.add(Keys.section(article.sectionId()));
        }
        references.tags().forEach(tag -> keys.add(Keys.tag(tag)));
        references.authors().forEach(author -> keys.add(Keys.author(author.id())));
        references.media().forEach(media -> keys.add(Keys.media(media.id())));
        return keys;
    }
}
