package dev.dateline.delivery.tag;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import dev.dateline.delivery.address.PermanentRedirect;
import dev.dateline.delivery.address.PublishedAddressRepository;
import dev.dateline.delivery.cache.Keys;
import dev.dateline.delivery.cache.ResponseKeys;
import dev.dateline.delivery.query.KeysetQuery;
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
            Map.of("nameSortKey", PublishedTag::nameSortKey, "slug", PublishedTag::slug, "updatedAt", PublishedTag::updatedAt);

    private final PublishedAddressRepository addresses;
    private final ResponseKeys keys;

    PublishedTagRepository(PublishedAddressRepository addresses, ResponseKeys keys) {
        this.addresses = addresses;
        this.keys = keys;
    }

    /** @param kinds empty for all */
    public Slice<PublishedTag> list(List<TagKind> kinds, ItemQuery items, PageRequest request) {
        keys.add(Keys.TAGS);
        return KeysetQuery.of(PublishedTag.class).wherePropertyIn("kind", kinds).where(items)
                .fetch(getEntityManager(), request, VALUES, PublishedTag::id);
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
        var found = new HashMap<String, UUID>();
        if (!slugs.isEmpty()) {
            list("slug in ?1", slugs).forEach(tag -> {
                found.put(tag.slug(), tag.id());
                keys.add(Keys.tag(tag.id()));
            });
            if (found.size() < Set.copyOf(slugs).size()) {
                keys.add(Keys.TAGS);
            }
            found.putAll(addresses.findTargets(ResourceKind.TAG,
                    slugs.stream().filter(slug -> !found.containsKey(slug)).toList()));
        }
        return found;
    }
}
