package dev.dateline.delivery.media;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import dev.dateline.delivery.query.KeysetQuery;
import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;
import dev.dateline.vocabulary.MediaType;

@ApplicationScoped
public class PublishedMediaRepository implements PanacheRepositoryBase<PublishedMedia, UUID> {

    private static final Map<String, Function<PublishedMedia, Object>> VALUES =
            Map.of("updatedAt", PublishedMedia::updatedAt);

    /** @param types empty for all */
    public Slice<PublishedMedia> list(List<MediaType> types, ItemQuery items, PageRequest request) {
        return KeysetQuery.of(PublishedMedia.class).wherePropertyIn("type", types).where(items)
                .fetch(getEntityManager(), request, VALUES, PublishedMedia::id);
    }
}
