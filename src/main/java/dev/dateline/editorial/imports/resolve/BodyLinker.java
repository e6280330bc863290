package dev.dateline.editorial.imports.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.dateline.body.sanitise.LinkedMedia;
import dev.dateline.body.sanitise.MediaReference;
import dev.dateline.editorial.article.ArticleContent;
import dev.dateline.editorial.article.SourceUrlRepository;
import dev.dateline.editorial.article.UsagesWithBody;
import dev.dateline.editorial.imports.entry.MediaNames;
import dev.dateline.editorial.imports.entry.PreparedArticle;
import dev.dateline.editorial.imports.entry.PreparedArticle.Shown;
import dev.dateline.editorial.imports.pending.MediaLookup;
import dev.dateline.editorial.imports.pending.PendingReferences.UnlinkedNames;
import dev.dateline.editorial.media.Media;
import dev.dateline.editorial.media.MediaAddress;
import dev.dateline.editorial.media.MediaService;

/**
 * Links the bodies of a batch to media items of the library, which become usages of the article, and to other articles. Each
 * is looked up with one query for all bodies. Links to articles that are imported later are resolved if they are of the same
 * site.
 */
final class BodyLinker {

    private static final int MOST_UNLINKED = 500;

    private final Map<String, MediaAddress> byId = new HashMap<>();
    private final Map<String, MediaAddress> byUrl = new HashMap<>();
    private final Map<UUID, UUID> articles = new HashMap<>();
    private final Set<UUID> imported = new HashSet<>();

    private BodyLinker() {
    }

    /** @param changed the articles of the batch that are not stored yet as they are */
    static BodyLinker preload(List<PreparedArticle> changed, MediaService media, SourceUrlRepository urls) {
        var linker = new BodyLinker();
        var lookup = new MediaLookup();
        var links = new HashSet<UUID>();
        for (var article : changed) {
            article.shownMedia().forEach(shown -> lookup.add(shown.names()));
            article.links().values().forEach(url -> links.add(url.reference()));
            linker.imported.addAll(article.urls().keySet());
        }
        linker.add(lookup.find(media));
        linker.articles.putAll(urls.findArticles(links));
        return linker;
    }

    private void add(Collection<MediaAddress> found) {
        for (var item : found) {
            byId.putIfAbsent(item.id().toString(), item);
            if (item.externalId() != null) {
                byId.putIfAbsent(item.externalId(), item);
            }
            byUrl.putIfAbsent(item.url(), item);
        }
    }

    /** Items that the bodies may show. */
    Set<UUID> media() {
        return Stream.of(byId, byUrl).flatMap(found -> found.values().stream()).map(MediaAddress::id).collect(Collectors.toSet());
    }

    /**
     * The content with a linked body, and a usage for each media item that the body shows.
     *
     * @param items the media items known to the batch
     */
    Linked link(PreparedArticle article, ArticleContent content, Stream<Media> items) {
        if (article.item().body() == null) {
            return new Linked(content, List.of(), List.of());
        }
        if (!article.shownMedia().isEmpty()) {
            add(items.map(MediaAddress::of).filter(address -> !byId.containsKey(address.id().toString())).toList());
        }
        var usages = new UsagesWithBody(content.media());
        var linked = new HashMap<MediaReference, LinkedMedia>();
        for (var shown : article.shownMedia()) {
            find(shown.names()).filter(item -> usages.add(item.id(), shown.media()))
                    .ifPresent(item -> linked.put(shown.media().reference(), new LinkedMedia(item.id(), item.url())));
        }
        var html = article.body().link(linked, articles(article));
        return html.length() > ArticleContent.MAX_BODY ? new Linked(content, List.of(), List.of())
                : linked(content.with(html, usages.list()), article.shownMedia(), linked.keySet());
    }

    private Linked linked(ArticleContent content, List<Shown> media, Set<MediaReference> linked) {
        var unlinked = new ArrayList<UnlinkedNames>();
        var omitted = new ArrayList<String>();
        var position = 0;
        for (var shown : media) {
            var reference = shown.media().reference();
            if (!reference.hasUrl() && !linked.contains(reference)) {
                omitted.add(reference.id());
                continue;
            }
            if (unlinked.size() < MOST_UNLINKED && find(shown.names()).isEmpty()) {
                unlinked.add(new UnlinkedNames(position, shown.names()));
            }
            position++;
        }
        return new Linked(content, unlinked, omitted);
    }

    private Optional<MediaAddress> find(MediaNames names) {
        return names.explicit().map(byId::get)
                .or(() -> names.attachment().map(byId::get).filter(found -> names.mayShow(found.url())))
                .or(() -> names.urls().stream().map(byUrl::get).filter(found -> found != null).findFirst());
    }

    /** The linked articles by URL; of the same site or import, also articles that are not known yet. */
    private Map<String, UUID> articles(PreparedArticle article) {
        var found = new HashMap<String, UUID>();
        article.links().forEach((link, url) -> {
            var reference = url.reference();
            if (articles.containsKey(reference) || article.isOnOwnSite(url) || imported.contains(reference)) {
                found.put(link, articles.getOrDefault(reference, reference));
            }
        });
        return found;
    }

    /** The stored content of the article with links to articles that had not been imported when it was stored. */
    ArticleContent withKnownArticles(ArticleContent stored, PreparedArticle article) {
        if (stored.body() == null || articles.isEmpty()) {
            return stored;
        }
        var body = stored.body();
        for (var url : article.links().values()) {
            var id = articles.get(url.reference());
            body = id == null ? body : body.replace(" data-article=\"" + url.reference() + '"', " data-article=\"" + id + '"');
        }
        return stored.with(body, stored.media());
    }

    /**
     * @param unlinked the media of the body that no item is known for, as far as an article can have so many
     * @param omitted ids of items without which elements that have no URL show nothing
     */
    record Linked(ArticleContent content, List<UnlinkedNames> unlinked, List<String> omitted) {
    }
}
