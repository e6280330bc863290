package dev.dateline.delivery.media;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import dev.dateline.delivery.cache.Keys;
import dev.dateline.delivery.cache.ResponseKeys;
import dev.dateline.delivery.query.KeysetQuery;
import dev.dateline.delivery.query.PublishedData;
import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.vocabulary.MediaType;

@ApplicationScoped
public class PublishedMediaRepository implements PanacheRepositoryBase<PublishedMedia, UUID> {

    private static final Map<String, Function<PublishedMedia, Object>> VALUES = Map.of("updatedAt", PublishedMedia::updatedAt);

    private final PublishedData data;
    private final ResponseKeys keys;

    PublishedMediaRepository(PublishedData data, ResponseKeys keys) {
        this.data = data;
        this.keys = keys;
    }

    /** @param types empty for all */
    public Slice<PublishedMedia> list(List<MediaType> types, ItemQuery items, PageRequest request) {
        keys.add(Keys.MEDIA);
        return data.list(KeysetQuery.of("media").wherePropertyIn("type", types).where(items), request,
                PublishedMedia.class, VALUES, PublishedMedia::id);
    }

    List<PublishedMedia> listByIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** @throws ProblemException NOT_FOUND */
    PublishedMedia get(UUID id) {
        keys.add(Keys.media(id));
        return findByIdOptional(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND,
                "No published article uses a media item with the id " + id + "."));
    }
}
