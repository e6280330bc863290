package dev.dateline.delivery.author;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import dev.dateline.delivery.address.PermanentRedirect;
import dev.dateline.delivery.address.PublishedAddressRepository;
import dev.dateline.delivery.cache.CachedResources;
import dev.dateline.delivery.cache.Evictions;
import dev.dateline.delivery.cache.Keys;
import dev.dateline.delivery.cache.ResponseKeys;
import dev.dateline.delivery.media.CaptionChoice;
import dev.dateline.delivery.media.CaptionedMedia;
import dev.dateline.delivery.media.CaptionedMediaReader;
import dev.dateline.delivery.media.PublishedCaption;
import dev.dateline.delivery.query.NameCondition;
import dev.dateline.delivery.query.PublishedData;
import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.vocabulary.ResourceKind;

@ApplicationScoped
public class PublishedAuthorRepository implements PanacheRepositoryBase<PublishedAuthor, UUID> {

    private static final Map<String, Function<PublishedAuthor, Object>> VALUES = Map.of(
            "nameSortKey", PublishedAuthor::nameSortKey, "slug", PublishedAuthor::slug, "updatedAt", PublishedAuthor::updatedAt,
            "articleCount", PublishedAuthor::articleCount);

    private final PublishedAddressRepository addresses;
    private final CaptionedMediaReader media;
    private final PublishedData data;
    private final ResponseKeys keys;
    private final CachedResources<PublishedAuthor> cached;

    PublishedAuthorRepository(PublishedAddressRepository addresses, CaptionedMediaReader media, PublishedData data,
            ResponseKeys keys, Evictions evictions) {
        this.addresses = addresses;
        this.media = media;
        this.data = data;
        this.keys = keys;
        this.cached = new CachedResources<>(evictions, keys, Keys::author,
                ids -> list("id in ?1", ids).stream().collect(Collectors.toMap(PublishedAuthor::id, Function.identity())),
                slugs -> list("slug in ?1", slugs).stream()
                        .collect(Collectors.toMap(PublishedAuthor::slug, PublishedAuthor::id)));
    }

    /** The public ones of these authors, by id: one statement, or none if all are cached. */
    public Map<UUID, PublishedAuthor> findAll(Collection<UUID> ids) {
        return cached.findAll(ids);
    }

    /** The ids of the authors with these current or former slugs; unknown slugs are omitted. */
    public Map<String, UUID> findIdsBySlugs(Collection<String> slugs) {
        var found = cached.findIds(slugs);
        var others = slugs.stream().filter(slug -> !found.containsKey(slug)).toList();
        if (!others.isEmpty()) {
            keys.add(Keys.AUTHORS);
            found.putAll(addresses.findTargets(ResourceKind.AUTHOR, others));
        }
        return found;
    }

    /**
     * Executes three statements.
     *
     * @param typed words of the name, null for any
     * @param dependsOnArticles whether their numbers of articles are shown or sorted by
     */
    public Slice<PortrayedAuthor> list(String typed, ItemQuery items, PageRequest request, boolean dependsOnArticles) {
        keys.add(Keys.AUTHORS);
        if (dependsOnArticles) {
            keys.add(Keys.ARTICLES);
        }
        var slice = data.list(NameCondition.in("author", typed).where(items), request,
                PublishedAuthor.class,
                VALUES,
                PublishedAuthor::id);
        var portrayed = portray(slice.items());
        return slice.withItems(slice.items().stream().map(author -> portrayed.get(author.id())).toList());
    }

    /** @throws ProblemException NOT_FOUND */
    public PortrayedAuthor get(UUID id) {
        keys.add(Keys.author(id));
        return portray(findByIdOptional(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND,
                "No published article has an author with the id " + id + ".")));
    }

    /**
     * @throws PermanentRedirect for a former slug
     * @throws ProblemException NOT_FOUND
     */
    public PortrayedAuthor getBySlug(String slug) {
        var found = find("slug", slug).<PublishedAuthor>firstResultOptional();
        keys.add(found.map(PublishedAuthor::id).map(Keys::author).orElse(Keys.AUTHORS));
        return portray(found.orElseThrow(() -> addresses.findTarget(ResourceKind.AUTHOR, slug)
                .flatMap(this::findByIdOptional).<RuntimeException>map(author -> new PermanentRedirect(author.slug()))
                .orElseGet(() -> new ProblemException(ProblemType.NOT_FOUND,
                        "No published article has an author with the slug \"" + slug + "\"."))));
    }

    private PortrayedAuthor portray(PublishedAuthor author) {
        return portray(List.of(author)).get(author.id());
    }

    /** The authors with their portraits, by id. Two statements, or none if all portraits are cached. */
    public Map<UUID, PortrayedAuthor> portray(Collection<PublishedAuthor> authors) {
        var portraits = media.findAll(authors.stream().map(PublishedAuthor::portraitId).filter(Objects::nonNull).toList());
        return authors.stream().collect(Collectors.toMap(PublishedAuthor::id,
                author -> portray(author, author.portraitId() == null ? null : portraits.get(author.portraitId()))));
    }

    private static PortrayedAuthor portray(PublishedAuthor author, CaptionedMedia portrait) {
        if (portrait == null) {
            return new PortrayedAuthor(author, null, null, null);
        }
        var language = portrait.media().defaultLanguage();
        return CaptionChoice.first(CaptionChoice.rank(portrait.captions(), language, language), PublishedCaption::altText)
                .map(caption -> new PortrayedAuthor(author, portrait.media(), caption.altText(), caption.language()))
                .orElse(new PortrayedAuthor(author, portrait.media(), null, null));
    }
}
