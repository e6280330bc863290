package dev.dateline.delivery.media;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

@ApplicationScoped
public class PublishedCaptionRepository implements PanacheRepositoryBase<PublishedCaption, UUID> {

    private static final Map<String, Function<PublishedCaption, Object>> VALUES =
            Map.of("updatedAt", PublishedCaption::updatedAt);

    private final PublishedData data;
    private final ResponseKeys keys;

    PublishedCaptionRepository(PublishedData data, ResponseKeys keys) {
        this.data = data;
        this.keys = keys;
    }

    /** @throws ProblemException NOT_FOUND */
    public PublishedCaption get(UUID id) {
        var caption = findByIdOptional(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND,
                "No public media item has a caption with the id " + id + "."));
        keys.add(Keys.media(caption.mediaId()));
        return caption;
    }

    /**
     * @param media id of the item that has the captions; null for all
     * @param languages empty for all
     */
    public Slice<PublishedCaption> list(UUID media, List<String> languages, ItemQuery items, PageRequest request) {
        keys.add(media == null ? Keys.CAPTIONS : Keys.media(media));
        return data.list(
                KeysetQuery.of("caption").wherePropertyIn("mediaId", Stream.ofNullable(media).toList())
                        .wherePropertyIn("language", languages).where(items),
                request, PublishedCaption.class, VALUES, PublishedCaption::id);
    }

    /** The captions of these items, by id of the item, ordered by language. */
    public Map<UUID, List<PublishedCaption>> listByMedia(Collection<UUID> media) {
        return media.isEmpty() ? Map.of() : list("mediaId in ?1 order by language", media).stream()
                .collect(Collectors.groupingBy(PublishedCaption::mediaId));
    }
}
