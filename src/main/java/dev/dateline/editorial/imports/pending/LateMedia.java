package dev.dateline.editorial.imports.pending;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.dateline.body.sanitise.StoredBody;
import dev.dateline.editorial.article.ArticleContent;
import dev.dateline.editorial.article.UsagesWithBody;
import dev.dateline.editorial.imports.entry.MediaNames;
import dev.dateline.editorial.imports.pending.PendingReferenceRepository.UnlinkedMedia;
import dev.dateline.editorial.media.MediaAddress;

/** Media items that were created after articles that refer to them. */
final class LateMedia {

    private final Map<String, UUID> byExternalId = new HashMap<>();
    private final Map<UUID, MediaAddress> byKey = new HashMap<>();

    /** @param items oldest first */
    LateMedia(Collection<MediaAddress> items) {
        for (var item : items) {
            if (item.externalId() != null) {
                byExternalId.put(item.externalId(), item.id());
            }
            MediaNames.keys(item).forEach(key -> byKey.putIfAbsent(key, item));
        }
    }

    Set<String> externalIds() {
        return byExternalId.keySet();
    }

    Set<UUID> ids() {
        return byKey.values().stream().map(MediaAddress::id).collect(Collectors.toSet());
    }

    /** Null if there is no such item. */
    UUID id(String externalId) {
        return byExternalId.get(externalId);
    }

    /** What media in bodies are found by. */
    Set<UUID> keys() {
        return byKey.keySet();
    }

    /** The ids of the items that a stored body shows, by position. */
    Map<Integer, UUID> links(String html, List<UnlinkedMedia> unlinked) {
        var shown = new StoredBody(html).media();
        var links = new LinkedHashMap<Integer, UUID>();
        for (var media : unlinked) {
            var item = byKey.get(media.key());
            if (media.position() < shown.size()
                    && MediaNames.matches(media.key(), shown.get(media.position()).reference().url(), item)) {
                links.putIfAbsent(media.position(), item.id());
            }
        }
        return links;
    }

    /** The content with these links, and a usage for each of their items. */
    ArticleContent link(ArticleContent content, Map<Integer, UUID> links) {
        var body = new StoredBody(content.body());
        var usages = new UsagesWithBody(content.media());
        var linked = new LinkedHashMap<Integer, UUID>();
        links.forEach((position, id) -> {
            if (usages.add(id, body.media().get(position))) {
                linked.put(position, id);
            }
        });
        var html = body.link(linked);
        return html.length() > ArticleContent.MAX_BODY ? content : content.with(html, usages.list());
    }
}
