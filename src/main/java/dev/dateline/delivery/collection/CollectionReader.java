package dev.dateline.delivery.collection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.address.PermanentRedirect;
import dev.dateline.delivery.article.ArticlePart;
import dev.dateline.delivery.article.ArticleWithParts;
import dev.dateline.delivery.article.NewestArticles;
import dev.dateline.delivery.article.SelectedArticleReader;
import dev.dateline.delivery.article.Usage;
import dev.dateline.delivery.collection.FilledCollection.FilledItem;
import dev.dateline.delivery.collection.FilledCollection.FilledSlot;
import dev.dateline.delivery.collection.PublishedCollection.Item;
import dev.dateline.delivery.media.CaptionedMedia;
import dev.dateline.delivery.media.CaptionedMediaReader;
import dev.dateline.delivery.site.MenuReader;
import dev.dateline.http.problem.ProblemException;

/** Reads collections with their articles. */
@ApplicationScoped
public class CollectionReader {

    private final PublishedCollectionRepository collections;
    private final SelectedArticleReader articles;
    private final CaptionedMediaReader media;
    private final MenuReader menus;

    CollectionReader(PublishedCollectionRepository collections, SelectedArticleReader articles, CaptionedMediaReader media,
            MenuReader menus) {
        this.collections = collections;
        this.articles = articles;
        this.media = media;
        this.menus = menus;
    }

    /**
     * For any number of slots: one statement for the collection, one for its articles and those of their parts, at most two for
     * all slots that are filled automatically, and two for overriding media that are not cached; for a menu, two for its sections and tags.
     *
     * @throws PermanentRedirect for a former slug
     * @throws ProblemException NOT_FOUND
     */
    public FilledCollection get(String slugOrId, Set<ArticlePart> wanted) {
        var collection = collections.get(slugOrId);
        var automatic = fill(collection);
        var placed = collection.items().stream().collect(Collectors.groupingBy(Item::slot));
        var articlesById = articles.findAll(Stream.concat(collection.items().stream().map(Item::articleId),
                automatic.values().stream().flatMap(Collection::stream)).distinct().toList(), wanted);
        var mediaById = media.findAll(collection.items().stream().map(Item::mediaId).filter(Objects::nonNull).toList());
        return new FilledCollection(collection, IntStream.range(0, collection.slots().size())
                .mapToObj(slot -> new FilledSlot(collection.slots().get(slot).name(), Stream.concat(
                        placed.getOrDefault(slot, List.of()).stream().filter(item -> articlesById.containsKey(item.articleId()))
                                .map(item -> item(item, articlesById.get(item.articleId()), mediaById)),
                        automatic.getOrDefault(slot, List.of()).stream().filter(articlesById::containsKey)
                                .map(id -> new FilledItem(articlesById.get(id), null, null, null, true)))
                        .toList()))
                .toList(), menus.items(collection.menu()));
    }

    private static FilledItem item(Item item, ArticleWithParts article, Map<UUID, CaptionedMedia> mediaById) {
        var lead = item.mediaId() == null ? null : mediaById.get(item.mediaId());
        return new FilledItem(article, item.headline(), item.summary(),
                lead == null ? null : Usage.asLead(lead, article.article().language()), false);
    }

    /** The ids of the articles that are added to slots, by the position of the slot. */
    private Map<Integer, List<UUID>> fill(PublishedCollection collection) {
        var slots = IntStream.range(0, collection.slots().size()).filter(i -> collection.slots().get(i).fill() != null).boxed()
                .toList();
        if (slots.isEmpty()) {
            return Map.of();
        }
        var lists = new ArrayList<NewestArticles>();
        var used = collection.items().size();
        for (var slot : slots) {
            var fill = collection.slots().get(slot).fill();
            used += fill.limit();
            // As many as are needed if all others of the collection are among them.
            lists.add(new NewestArticles(fill.query(), used));
        }
        var candidates = articles.listNewest(lists);
        var added = new HashMap<Integer, List<UUID>>();
        var taken = collection.items().stream().map(Item::articleId).collect(Collectors.toCollection(HashSet::new));
        for (int i = 0; i < slots.size(); i++) {
            added.put(slots.get(i), candidates.get(i).stream().filter(id -> !taken.contains(id))
                    .limit(collection.slots().get(slots.get(i)).fill().limit()).toList());
            taken.addAll(added.get(slots.get(i)));
        }
        return added;
    }
}
