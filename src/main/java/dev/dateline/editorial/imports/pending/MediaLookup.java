package dev.dateline.editorial.imports.pending;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.dateline.editorial.imports.entry.MediaNames;
import dev.dateline.editorial.media.MediaAddress;
import dev.dateline.editorial.media.MediaService;
import dev.dateline.vocabulary.UuidFormat;

/** External ids, ids and URLs of media items to look up with one query. */
public final class MediaLookup {

    private final Set<String> externalIds = new HashSet<>();
    private final Set<UUID> ids = new HashSet<>();
    private final Set<String> urls = new HashSet<>();

    public void addId(UUID id) {
        ids.add(id);
    }

    /** @param id an external id or id */
    public void addId(String id) {
        externalIds.add(id);
        UuidFormat.parse(id).ifPresent(ids::add);
    }

    public void add(MediaNames names) {
        names.explicit().ifPresent(this::addId);
        names.attachment().ifPresent(this::addId);
        urls.addAll(names.urls());
    }

    public void addAll(MediaLookup other) {
        externalIds.addAll(other.externalIds);
        ids.addAll(other.ids);
        urls.addAll(other.urls);
    }

    boolean isEmpty() {
        return externalIds.isEmpty() && ids.isEmpty() && urls.isEmpty();
    }

    /** The items that exist, oldest first. */
    public List<MediaAddress> find(MediaService media) {
        return isEmpty() ? List.of() : media.findAddresses(externalIds, ids, urls);
    }
}
