package dev.dateline.delivery.tag;

import java.util.Collection;
import java.util.List;
import java.util.Map;
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
import dev.dateline.delivery.query.NameCondition;
import dev.dateline.delivery.query.PublishedData;
import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.vocabulary.ResourceKind;
import dev.dateline.vocabulary.TagKind;

@ApplicationScoped
public class PublishedTagRepository implements PanacheRepositoryBase<PublishedTag, UUID> {

    private static final Map<String, Function<PublishedTag, Object>> VALUES =
            Map.of("nameSortKey", PublishedTag::nameSortKey, "slug", PublishedTag::slug, "updatedAt", PublishedTag::updatedAt,
                    "articleCount", PublishedTag::articleCount);

    private final PublishedAddressRepository addresses;
    private final PublishedData data;
    private final ResponseKeys keys;
    private final CachedResources<PublishedTag> cached;

    PublishedTagRepository(PublishedAddressRepository addresses, PublishedData data, ResponseKeys keys, Evictions evictions) {
        this.addresses = addresses;
        this.data = data;
        this.keys = keys;
        this.cached = new CachedResources<>(evictions, keys, Keys::tag,
                ids -> list("id in ?1", ids).stream().collect(Collectors.toMap(PublishedTag::id, Function.identity())),
                slugs -> list("slug in ?1", slugs).stream().collect(Collectors.toMap(PublishedTag::slug, PublishedTag::id)));
    }

    /** The public ones of these tags, by id: one statement, or none if all are cached. */
    public Map<UUID, PublishedTag> findAll(Collection<UUID> ids) {
        return cached.findAll(ids);
    }

    /**
     * @param typed words of the name, null for any
     * @param kinds empty for all
     * @param dependsOnArticles whether their numbers of articles are shown or sorted by
     */
    public Slice<PublishedTag> list(String typed, List<TagKind> kinds, ItemQuery items, PageRequest request,
            boolean dependsOnArticles) {
        keys.add(Keys.TAGS);
        if (dependsOnArticles) {
            keys.add(Keys.ARTICLES);
        }
        return data.list(NameCondition.in("tag", typed).wherePropertyIn("kind", kinds).where(items),
                request,
                PublishedTag.class,
                VALUES, PublishedTag::id);
    }

    /** @throws ProblemException NOT_FOUND */
    public PublishedTag get(UUID id) {
        keys.add(Keys.tag(id));
        return findByIdOptional(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND,
                "No published article has a tag with the id " + id + "."));
    }

    /**
     * @throws PermanentRedirect for a former slug
     * @throws ProblemException NOT_FOUND
     */
    public PublishedTag getBySlug(String slug) {
        var found = find("slug", slug).<PublishedTag>firstResultOptional();
        found.ifPresent(tag -> keys.add(Keys.tag(tag.id())));
        return found.orElseThrow(() -> addresses.findTarget(ResourceKind.TAG, slug)
                .flatMap(this::findByIdOptional).<RuntimeException>map(tag -> new PermanentRedirect(tag.slug()))
                .orElseGet(() -> new ProblemException(ProblemType.NOT_FOUND,
                        "No published article has a tag with the slug \"" + slug + "\".")));
    }

    /** The ids of the tags with these current or former slugs; unknown slugs are omitted. */
    public Map<String, UUID> findIdsBySlugs(Collection<String> slugs) {
        var found = cached.findIds(slugs);
        var others = slugs.stream().filter(slug -> !found.containsKey(slug)).toList();
        if (!others.isEmpty()) {
            keys.add(Keys.TAGS);
            found.putAll(addresses.findTargets(ResourceKind.TAG, others));
        }
        return found;
    }
}
