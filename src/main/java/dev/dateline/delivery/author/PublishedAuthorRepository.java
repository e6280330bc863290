package dev.dateline.delivery.author;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import dev.dateline.delivery.cache.Keys;
import dev.dateline.delivery.cache.ResponseKeys;
import dev.dateline.delivery.media.CaptionChoice;
import dev.dateline.delivery.media.PublishedCaption;
import dev.dateline.delivery.media.PublishedCaptionRepository;
import dev.dateline.delivery.media.PublishedMedia;
import dev.dateline.delivery.media.PublishedMediaRepository;
import dev.dateline.delivery.query.KeysetQuery;
import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;

@ApplicationScoped
public class PublishedAuthorRepository implements PanacheRepositoryBase<PublishedAuthor, UUID> {

    private static final Map<String, Function<PublishedAuthor, Object>> VALUES = Map.of(
            "nameSortKey", PublishedAuthor::nameSortKey, "slug", PublishedAuthor::slug, "updatedAt", PublishedAuthor::updatedAt);

    private final PublishedMediaRepository media;
    private final PublishedCaptionRepository captions;
    private final ResponseKeys keys;

    PublishedAuthorRepository(PublishedMediaRepository media, PublishedCaptionRepository captions, ResponseKeys keys) {
        this.media = media;
        this.captions = captions;
        this.keys = keys;
    }

    /** Executes three statements. */
    public Slice<PortrayedAuthor> list(ItemQuery items, PageRequest request) {
        keys.add(Keys.AUTHORS);
        var slice = KeysetQuery.of(PublishedAuthor.class).where(items)
                .fetch(getEntityManager(), request, VALUES, PublishedAuthor::id);
        var portrayed = portray(slice.items());
        return slice.withItems(slice.items().stream().map(author -> portrayed.get(author.id())).toList());
    }

    public Optional<PublishedAuthor> findBySlug(String slug) {
        var found = find("slug", slug).<PublishedAuthor>firstResultOptional();
        keys.add(found.map(PublishedAuthor::id).map(Keys::author).orElse(Keys.AUTHORS));
        return found;
    }

    public Optional<PortrayedAuthor> findPortrayed(UUID id) {
        keys.add(Keys.author(id));
        return findByIdOptional(id).map(author -> portray(List.of(author)).get(author.id()));
    }

    public Optional<PortrayedAuthor> findPortrayedBySlug(String slug) {
        return findBySlug(slug).map(author -> portray(List.of(author)).get(author.id()));
    }

    /** The authors with their portraits, by id. Executes two statements. */
    public Map<UUID, PortrayedAuthor> portray(Collection<PublishedAuthor> authors) {
        var ids = authors.stream().map(PublishedAuthor::portraitId).filter(Objects::nonNull).toList();
        ids.forEach(id -> keys.add(Keys.media(id)));
        var portraits = ids.isEmpty() ? Map.<UUID, PublishedMedia>of()
                : media.list("id in ?1", ids).stream().collect(Collectors.toMap(PublishedMedia::id, m -> m));
        var captionsByMedia = captions.listByMedia(ids);
        return authors.stream().collect(Collectors.toMap(PublishedAuthor::id, author -> portray(author,
                author.portraitId() == null ? null : portraits.get(author.portraitId()), captionsByMedia)));
    }

    private static PortrayedAuthor portray(PublishedAuthor author, PublishedMedia portrait,
            Map<UUID, List<PublishedCaption>> captions) {
        if (portrait == null) {
            return new PortrayedAuthor(author, null, null);
        }
        var language = portrait.defaultLanguage();
        return new PortrayedAuthor(author, portrait, CaptionChoice
                .choose(captions.getOrDefault(portrait.id(), List.of()), language, language)
                .map(PublishedCaption::altText).orElse(null));
    }
}
