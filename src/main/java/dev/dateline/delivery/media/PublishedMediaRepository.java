package dev.dateline.delivery.media;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import dev.dateline.delivery.query.KeysetQuery;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;

@ApplicationScoped
public class PublishedMediaRepository implements PanacheRepositoryBase<PublishedMedia, UUID> {

    private static final Map<String, Function<PublishedMedia, Object>> VALUES =
            Map.of("updatedAt", PublishedMedia::updatedAt);

    /** @param type null is any */
    public Slice<PublishedMedia> list(MediaType type, PageRequest request) {
        var query = KeysetQuery.of(PublishedMedia.class);
        if (type != null) {
            query.where("e.type = :type", "type", type);
        }
        return query.fetch(getEntityManager(), request, VALUES, PublishedMedia::id);
    }
}
