package dev.dateline.delivery.media;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

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

    CaptionedMediaReader(PublishedMediaRepository media, PublishedCaptionRepository captions) {
        this.media = media;
        this.captions = captions;
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
