package dev.dateline.editorial.collection;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.address.FormerAddressRepository;
import dev.dateline.editorial.collection.CollectionContent.ArticleReference;
import dev.dateline.editorial.collection.CollectionContent.Item;
import dev.dateline.editorial.collection.CollectionContent.MediaReference;
import dev.dateline.editorial.collection.CollectionContent.Slot;
import dev.dateline.editorial.collection.StoredSlot.StoredItem;
import dev.dateline.editorial.content.Violations;
import dev.dateline.editorial.media.MediaAddress;
import dev.dateline.editorial.media.MediaRepository;
import dev.dateline.vocabulary.ResourceKind;

/** Finds the articles and media that a collection names: one statement for each kind, and up to two for former slugs. */
@ApplicationScoped
class CollectionReferences {

    private final CollectionRepository collections;
    private final MediaRepository media;
    private final FormerAddressRepository formerAddresses;
    private final FillReferences fills;

    CollectionReferences(CollectionRepository collections, MediaRepository media, FormerAddressRepository formerAddresses,
            FillReferences fills) {
        this.collections = collections;
        this.media = media;
        this.formerAddresses = formerAddresses;
        this.fills = fills;
    }

    /** The slots with ids instead of names; incomplete if there are violations. */
    List<StoredSlot> resolve(CollectionContent content, Violations violations) {
        var items = content.slots().stream().flatMap(slot -> slot.items().stream()).toList();
        var articles = articles(items.stream().map(Item::article).filter(Objects::nonNull).toList());
        var knownMedia = media(items.stream().map(Item::media).filter(Objects::nonNull).toList());
        var filled = fills.resolve(content, violations);
        var resolution = new Resolution(articles, knownMedia, violations);
        return IntStream.range(0, content.slots().size()).mapToObj(i -> resolution.slot(content, i).with(filled.get(i))).toList();
    }

    Map<UUID, CollectedArticle> articlesOf(List<StoredSlot> slots) {
        return index(collections.listArticles(ids(slots, StoredItem::articleId), Set.of(), Set.of()), CollectedArticle::id);
    }

    Map<UUID, MediaAddress> mediaOf(List<StoredSlot> slots) {
        return index(media.listAddresses(Set.of(), ids(slots, StoredItem::mediaId), Set.of()), MediaAddress::id);
    }

    static Set<UUID> ids(List<StoredSlot> slots, Function<StoredItem, UUID> idOf) {
        return values(slots.stream().flatMap(slot -> slot.items().stream()).toList(), idOf);
    }

    private Found<CollectedArticle> articles(List<ArticleReference> references) {
        var slugs = values(references, ArticleReference::slug);
        var found = collections.listArticles(values(references, ArticleReference::id), slugs,
                values(references, ArticleReference::externalId));
        var bySlug = index(found, CollectedArticle::slug);
        var former = formerAddresses.findTargets(ResourceKind.ARTICLE,
                slugs.stream().filter(slug -> !bySlug.containsKey(slug)).toList());
        if (!former.isEmpty()) {
            var moved = index(collections.listArticles(former.values(), Set.of(), Set.of()), CollectedArticle::id);
            former.forEach((slug, id) -> bySlug.computeIfAbsent(slug, unknown -> moved.get(id)));
        }
        return new Found<>("an article", index(found, CollectedArticle::id), bySlug,
                index(found, CollectedArticle::externalId), CollectedArticle::id);
    }

    private Found<MediaAddress> media(List<MediaReference> references) {
        var found = references.isEmpty() ? List.<MediaAddress>of() : media.listAddresses(
                values(references, MediaReference::externalId), values(references, MediaReference::id), Set.of());
        return new Found<>("a media item", index(found, MediaAddress::id), Map.of(), index(found, MediaAddress::externalId),
                MediaAddress::id);
    }

    private static <T, V> Set<V> values(Collection<T> references, Function<T, V> value) {
        return references.stream().map(value).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static <T, K> Map<K, T> index(Collection<T> resources, Function<T, K> key) {
        var index = new HashMap<K, T>();
        resources.stream().filter(resource -> key.apply(resource) != null)
                .forEach(resource -> index.put(key.apply(resource), resource));
        return index;
    }

    private record Resolution(Found<CollectedArticle> articles, Found<MediaAddress> media, Violations violations) {

        StoredSlot slot(CollectionContent content, int index) {
            var slot = content.slots().get(index);
            if (content.slots().subList(0, index).stream().anyMatch(other -> Objects.equals(other.name(), slot.name()))) {
                violations.add(CollectionContent.field(index) + ".name", slot.name(), "is a duplicate");
            }
            var ids = IntStream.range(0, slot.items().size()).mapToObj(i -> article(slot, index, i)).toList();
            var items = IntStream.range(0, ids.size()).mapToObj(i -> {
                var field = CollectionContent.field(index, i);
                if (ids.get(i) != null && ids.indexOf(ids.get(i)) < i) {
                    violations.add(field + ".article", ids.get(i).toString(), "is a duplicate in the slot");
                }
                return item(slot.items().get(i), ids.get(i), field);
            }).toList();
            return new StoredSlot(slot.name(), items, slot.fill());
        }

        private UUID article(Slot slot, int index, int item) {
            var article = slot.items().get(item).article();
            return article == null ? null : articles.id(CollectionContent.field(index, item) + ".article",
                    article.id(), article.slug(), article.externalId(), violations);
        }

        private StoredItem item(Item item, UUID article, String field) {
            return new StoredItem(article, item.headline(), item.summary(), item.media() == null ? null
                    : media.id(field + ".media", item.media().id(), null, item.media().externalId(), violations));
        }
    }

    /** Resources of one kind by what names them. */
    private record Found<T>(String kind, Map<UUID, T> byId, Map<String, T> bySlug, Map<String, T> byExternalId,
            Function<T, UUID> idOf) {

        /** Null if there is a violation. */
        UUID id(String field, UUID id, String slug, String externalId, Violations violations) {
            if (id == null && slug == null && externalId == null) {
                if (!violations.touch(field)) {
                    violations.add(field, null, "must have the property id" + (bySlug.isEmpty() && kind.equals("a media item")
                            ? " or externalId" : ", slug or externalId"));
                }
                return null;
            }
            var named = Stream.of(lookup(byId, id, field, "id", violations), lookup(bySlug, slug, field, "slug", violations),
                    lookup(byExternalId, externalId, field, "externalId", violations)).filter(Objects::nonNull).distinct()
                    .toList();
            if (named.size() > 1) {
                violations.add(field, null, "names several resources: " + named.stream().map(UUID::toString)
                        .collect(Collectors.joining(", ")));
            }
            return named.isEmpty() ? null : named.get(0);
        }

        private UUID lookup(Map<?, T> index, Object name, String field, String property, Violations violations) {
            if (name == null) {
                return null;
            }
            var found = index.get(name);
            if (found == null) {
                violations.add(field + "." + property, name.toString(), "is not the " + property + " of " + kind);
                return null;
            }
            return idOf.apply(found);
        }
    }
}
