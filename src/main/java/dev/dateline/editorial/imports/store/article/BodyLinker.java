package dev.dateline.editorial.imports.store.article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.dateline.body.sanitise.BodyFormat;
import dev.dateline.body.sanitise.BodySanitiser;
import dev.dateline.body.sanitise.MediaReference;
import dev.dateline.body.sanitise.UnlinkedBody;
import dev.dateline.body.sanitise.UnlinkedBody.ShownMedia;
import dev.dateline.editorial.article.ArticleContent;
import dev.dateline.editorial.article.SourceUrl;
import dev.dateline.editorial.article.SourceUrlRepository;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.store.reference.MediaLookup;
import dev.dateline.editorial.imports.store.reference.UnlinkedMediaRepository.UnlinkedMedia;
import dev.dateline.editorial.media.Media;
import dev.dateline.editorial.media.MediaAddress;
import dev.dateline.editorial.media.MediaService;
import dev.dateline.vocabulary.UuidFormat;

/**
 * Links the bodies of a batch to media items of the library, which become usages of the article, and to other articles. Each
 * is looked up with one query for all bodies. Links to articles that are imported later are resolved if they are of the same
 * site.
 */
final class BodyLinker {

    private static final int MOST_UNLINKED = 500;
    private static final int MOST_NOTED = 20;
    private static final String ARTICLE = "dateline:article/";
    /** In HTML or Markdown. */
    private static final Pattern DATELINE_LINK =
            Pattern.compile("(?i)(?:href=[\"']?|\\]\\()(dateline:article/[^\\s\"'<>)]{0,200}+)");

    private final Map<ImportedArticle, Body> bodies = new IdentityHashMap<>();
    private final Map<String, MediaAddress> byId = new HashMap<>();
    private final Map<String, MediaAddress> byUrl = new HashMap<>();
    private final Map<UUID, UUID> articles = new HashMap<>();
    private final Set<UUID> imported = new HashSet<>();

    private BodyLinker() {
    }

    /** @param changed the articles of the batch that are not stored yet as they are */
    static BodyLinker preload(List<ImportedArticle> changed, MediaService media, SourceUrlRepository urls) {
        var linker = new BodyLinker();
        var names = new LinkedHashSet<MediaNames>();
        var links = new HashSet<UUID>();
        for (var item : changed) {
            var body = linker.body(item);
            body.media().forEach(shown -> names.add(MediaNames.of(shown.reference(), item)));
            body.links().forEach(link -> SourceUrl.of(link, site(item)).map(SourceUrl::reference).ifPresent(links::add));
            linker.imported.addAll(references(item));
        }
        linker.add(lookup(names).find(media));
        linker.articles.putAll(urls.findArticles(links));
        return linker;
    }

    private static MediaLookup lookup(Collection<MediaNames> wanted) {
        var lookup = new MediaLookup();
        wanted.forEach(names -> {
            names.ids().forEach(lookup::addId);
            lookup.addUrls(names.urls());
        });
        return lookup;
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

    /** The sanitised body without references; null if the article has none. */
    String sanitised(ImportedArticle item) {
        return item.body() == null ? null : body(item).unlinked().link(Map.of(), Map.of());
    }

    private Body body(ImportedArticle item) {
        return bodies.computeIfAbsent(item, each -> Body.of(BodySanitiser.unlinked(
                each.bodyFormat() == null ? BodyFormat.HTML : each.bodyFormat(), each.body() == null ? "" : each.body())));
    }

    /**
     * The content with a linked body, and a usage for each media item that the body shows.
     *
     * @param items the media items known to the batch
     */
    ArticleContent link(ImportedArticle item, ArticleContent content, Stream<Media> items) {
        if (content.body() == null || content.body().isEmpty()) {
            return content;
        }
        var body = body(item);
        if (!body.media().isEmpty()) {
            add(items.map(MediaAddress::of).filter(address -> !byId.containsKey(address.id().toString())).toList());
        }
        var usages = new BodyUsages(content.media());
        var linked = new HashMap<MediaReference, UUID>();
        for (var shown : body.media()) {
            find(MediaNames.of(shown.reference(), item)).filter(id -> usages.add(id, shown))
                    .ifPresent(id -> linked.put(shown.reference(), id));
        }
        var html = body.unlinked().link(linked, articles(item, body));
        return html.length() > ArticleContent.MAX_BODY ? content : content.with(html, usages.list());
    }

    /** Links of the scheme {@code dateline} that the sanitiser removes because they have no id of an article. */
    static List<String> invalidLinks(ImportedArticle item) {
        return item.body() == null ? List.of() : DATELINE_LINK.matcher(item.body()).results().map(link -> link.group(1))
                .filter(link -> UuidFormat.parse(link.substring(ARTICLE.length()).split("#", 2)[0]).isEmpty())
                .distinct().limit(MOST_NOTED).toList();
    }

    /** The media of the body that no item is known for, as far as an article can have so many. */
    List<UnlinkedMedia> unlinked(ImportedArticle item, UUID article, MediaLookup lookup) {
        var unlinked = new ArrayList<UnlinkedMedia>();
        var media = body(item).media();
        for (int i = 0; i < Math.min(media.size(), MOST_UNLINKED); i++) {
            var names = MediaNames.of(media.get(i).reference(), item);
            if (find(names).isEmpty()) {
                var position = i;
                names.keys().forEach(key -> unlinked.add(new UnlinkedMedia(article, position, key)));
                names.ids().forEach(lookup::addId);
                lookup.addUrls(names.urls());
            }
        }
        return unlinked;
    }

    private Optional<UUID> find(MediaNames names) {
        return names.explicit().map(byId::get)
                .or(() -> names.attachment().map(byId::get).filter(found -> names.mayShow(found.url())))
                .or(() -> names.urls().stream().map(byUrl::get).filter(found -> found != null).findFirst())
                .map(MediaAddress::id);
    }

    /** The linked articles by URL; of the same site or import, also articles that are not known yet. */
    private Map<String, UUID> articles(ImportedArticle item, Body body) {
        var site = site(item);
        var found = new HashMap<String, UUID>();
        for (var link : body.links()) {
            SourceUrl.of(link, site).ifPresent(url -> {
                var reference = url.reference();
                var sameSite = site != null && site.host().equals(url.host());
                if (articles.containsKey(reference) || sameSite || imported.contains(reference)) {
                    found.put(link, articles.getOrDefault(reference, reference));
                }
            });
        }
        return found;
    }

    /** The URL of the article at its source, the base of relative links; null if unknown. */
    private static SourceUrl site(ImportedArticle item) {
        return urls(item).flatMap(url -> SourceUrl.of(url, null).stream()).findFirst().orElse(null);
    }

    /** The URLs of the article at its source, as {@link SourceUrl#reference()}. */
    static List<UUID> references(ImportedArticle item) {
        return urls(item).flatMap(url -> SourceUrl.of(url, null).stream()).map(SourceUrl::reference).distinct().toList();
    }

    private static Stream<String> urls(ImportedArticle item) {
        return Stream.concat(item.urls().stream(), Stream.ofNullable(item.details().canonicalUrl()));
    }

    /** A body, parsed once. */
    private record Body(UnlinkedBody unlinked, List<ShownMedia> media, Set<String> links) {

        static Body of(UnlinkedBody unlinked) {
            return new Body(unlinked, unlinked.media(), unlinked.links());
        }
    }
}
