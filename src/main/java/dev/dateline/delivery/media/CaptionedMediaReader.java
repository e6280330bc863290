package dev.dateline.delivery.media;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.cache.CachedResources;
import dev.dateline.delivery.cache.Evictions;
import dev.dateline.delivery.cache.Keys;
import dev.dateline.delivery.cache.ResponseKeys;
import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.vocabulary.MediaType;

/** Reads media items with their captions. */
@ApplicationScoped
public class CaptionedMediaReader {

    private final PublishedMediaRepository media;
    private final PublishedCaptionRepository captions;

    private final CachedResources<CaptionedMedia> cached;

    CaptionedMediaReader(PublishedMediaRepository media, PublishedCaptionRepository captions, ResponseKeys keys,
            Evictions evictions) {
        this.media = media;
        this.captions = captions;
        this.cached = new CachedResources<>(evictions, keys, Keys::media, this::load, names -> Map.of());
    }

    /** The public ones of these items, by id: two statements, or none if all are cached. */
    public Map<UUID, CaptionedMedia> findAll(Collection<UUID> ids) {
        return cached.findAll(ids);
    }

    private Map<UUID, CaptionedMedia> load(List<UUID> ids) {
        var byMedia = captions.listByMedia(ids);
        return media.listByIds(ids).stream().collect(Collectors.toMap(PublishedMedia::id,
                item -> new CaptionedMedia(item, byMedia.getOrDefault(item.id(), List.of()))));
    }

    /**
     * Executes two statements.
     *
     * @param types empty for all
     */
    public Slice<CaptionedMedia> list(List<MediaType> types, ItemQuery items, PageRequest request) {
        var slice = media.list(types, items, request);
        var byMedia = captions.listByMedia(slice.items().stream().map(PublishedMedia::id).toList());
        return slice.withItems(slice.items().stream()
                .map(item -> new CaptionedMedia(item, byMedia.getOrDefault(item.id(), List.of()))).toList());
    }

    /** @throws ProblemException NOT_FOUND */
    public CaptionedMedia get(UUID id) {
        return new CaptionedMedia(media.get(id), captions.listByMedia(List.of(id)).getOrDefault(id, List.of()));
    }
}
