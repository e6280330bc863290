package dev.dateline.delivery.author;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import dev.dateline.delivery.media.CaptionChoice;
import dev.dateline.delivery.media.PublishedCaption;
import dev.dateline.delivery.media.PublishedCaptionRepository;
import dev.dateline.delivery.media.PublishedMedia;
import dev.dateline.delivery.media.PublishedMediaRepository;
import dev.dateline.delivery.query.KeysetQuery;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;

@ApplicationScoped
public class PublishedAuthorRepository implements PanacheRepositoryBase<PublishedAuthor, UUID> {

    private static final Map<String, Function<PublishedAuthor, Object>> VALUES = Map.of("name", PublishedAuthor::name,
            "slug", PublishedAuthor::slug, "updatedAt", PublishedAuthor::updatedAt);

    private final PublishedMediaRepository media;
    private final PublishedCaptionRepository captions;

    PublishedAuthorRepository(PublishedMediaRepository media, PublishedCaptionRepository captions) {
        this.media = media;
        this.captions = captions;
    }

    /** Three statements. */
    public Slice<PortrayedAuthor> list(PageRequest request) {
        var slice = new KeysetQuery<>(PublishedAuthor.class, "select a from PublishedAuthor a", "a", "id")
                .fetch(getEntityManager(), request, VALUES, PublishedAuthor::id);
        return slice.withItems(portray(slice.items()));
    }

    public Optional<PublishedAuthor> findBySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    public Optional<PortrayedAuthor> findPortrayed(UUID id) {
        return findByIdOptional(id).map(author -> portray(List.of(author)).get(0));
    }

    public Optional<PortrayedAuthor> findPortrayedBySlug(String slug) {
        return findBySlug(slug).map(author -> portray(List.of(author)).get(0));
    }

    private List<PortrayedAuthor> portray(List<PublishedAuthor> authors) {
        var ids = authors.stream().map(PublishedAuthor::portraitId).filter(Objects::nonNull).toList();
        var portraits = ids.isEmpty() ? Map.<UUID, PublishedMedia> of()
                : media.list("id in ?1", ids).stream().collect(Collectors.toMap(PublishedMedia::id, m -> m));
        var words = captions.listByMedia(ids);
        return authors.stream().map(author -> portray(author, portraits.get(author.portraitId()),
                words.getOrDefault(author.portraitId(), List.of()))).toList();
    }

    private static PortrayedAuthor portray(PublishedAuthor author, PublishedMedia portrait,
            List<PublishedCaption> captions) {
        var language = portrait == null ? null : portrait.defaultLanguage();
        return new PortrayedAuthor(author, portrait, portrait == null ? null
                : CaptionChoice.choose(captions, language, language).map(PublishedCaption::altText).orElse(null));
    }
}
