package dev.dateline.editorial.article.edit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.body.ArticleLinks;
import dev.dateline.body.sanitise.BodyFormat;
import dev.dateline.body.sanitise.BodySanitiser;
import dev.dateline.body.sanitise.LinkedMedia;
import dev.dateline.body.sanitise.MediaReference;
import dev.dateline.body.sanitise.RemovedMarkup;
import dev.dateline.body.sanitise.StoredBody;
import dev.dateline.body.sanitise.UnlinkedBody;
import dev.dateline.body.sanitise.UnlinkedBody.ShownMedia;
import dev.dateline.editorial.article.MediaUsage;
import dev.dateline.editorial.article.SourceUrl;
import dev.dateline.editorial.article.SourceUrlRepository;
import dev.dateline.editorial.article.UsagesWithBody;
import dev.dateline.editorial.content.Violations;
import dev.dateline.editorial.media.MediaAddress;
import dev.dateline.editorial.media.MediaRepository;
import dev.dateline.http.proxy.ServiceUrls;
import dev.dateline.vocabulary.UuidFormat;

/**
 * A sanitised body that is linked to the media items that it shows, which become usages of the article, and to other articles.
 *
 * @param html null for no body
 */
record EditedBody(String html, List<MediaUsage> media, List<RemovedMarkup> removed) {

    /** Finds media items and articles by their names in bodies. */
    @ApplicationScoped
    static class Linker {

        private final MediaRepository media;
        private final SourceUrlRepository urls;
        private final Set<String> servers;

        Linker(MediaRepository media, SourceUrlRepository urls, ServiceUrls own) {
            this.media = media;
            this.urls = urls;
            this.servers = ArticleLinks.servers(own.list());
        }

        /**
         * @param stored the body before the edit, whose links stay; may be null, like the other texts
         * @param format null for HTML
         * @param violations gets one for an item that does not exist and without which an element shows nothing
         */
        EditedBody edit(String body, BodyFormat format, String stored, List<MediaUsage> usages, Violations violations) {
            if (body == null) {
                return new EditedBody(null, usages, List.of());
            }
            var unlinked = BodySanitiser.unlinked(format == null ? BodyFormat.HTML : format, body).withPaths(servers);
            var used = new UsagesWithBody(usages);
            var linked = new HashMap<MediaReference, LinkedMedia>();
            var items = new Items(find(unlinked));
            unlinked.media().forEach(shown -> items.find(shown.reference()).filter(item -> used.add(item.id(), shown))
                    .ifPresent(item -> linked.put(shown.reference(), new LinkedMedia(item.id(), item.url()))));
            unlinked.media().stream().map(ShownMedia::reference).filter(shown -> !shown.hasUrl() && !linked.containsKey(shown))
                    .forEach(shown -> violations.add("body", shown.id(), "contains an image, video or audio without src whose"
                            + " data-media is not the id or external id of a media item"));
            var articles = articles(unlinked, stored);
            var names = linked.keySet().stream().map(MediaReference::id).filter(Objects::nonNull).toList();
            return new EditedBody(unlinked.link(linked, articles), used.list(), unlinked.removed(names, articles.values()));
        }

        private List<MediaAddress> find(UnlinkedBody body) {
            var names = new HashSet<String>();
            var ids = new HashSet<UUID>();
            var addresses = new HashSet<String>();
            body.media().forEach(shown -> {
                Optional.ofNullable(shown.reference().id()).ifPresent(name -> {
                    names.add(name);
                    UuidFormat.parse(name).ifPresent(ids::add);
                });
                addresses.add(shown.reference().url());
            });
            return addresses.isEmpty() && names.isEmpty() ? List.of() : media.listAddresses(names, ids, addresses);
        }

        private Map<String, UUID> articles(UnlinkedBody body, String stored) {
            var references = new HashMap<String, UUID>();
            body.links().forEach(link -> SourceUrl.of(link, null).ifPresent(url -> references.put(link, url.reference())));
            var known = urls.findArticles(Set.copyOf(references.values()));
            var articles = new HashMap<>(stored == null ? Map.of() : new StoredBody(stored).articles());
            references.forEach((link, reference) -> Optional.ofNullable(known.get(reference))
                    .ifPresent(article -> articles.put(link, article)));
            return articles;
        }
    }

    private static final class Items {

        private final Map<String, MediaAddress> byName = new HashMap<>();
        private final Map<String, MediaAddress> byUrl = new HashMap<>();

        Items(List<MediaAddress> items) {
            items.forEach(item -> {
                byName.put(item.id().toString(), item);
                byUrl.putIfAbsent(item.url(), item);
            });
            items.stream().filter(item -> item.externalId() != null)
                    .forEach(item -> byName.putIfAbsent(item.externalId(), item));
        }

        Optional<MediaAddress> find(MediaReference reference) {
            return Optional.ofNullable(reference.id()).map(byName::get)
                    .or(() -> Optional.ofNullable(byUrl.get(reference.url())));
        }
    }
}
