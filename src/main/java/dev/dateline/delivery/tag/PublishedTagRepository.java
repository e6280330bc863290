package dev.dateline.delivery.tag;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import dev.dateline.delivery.address.PermanentRedirect;
import dev.dateline.delivery.address.PublishedAddressRepository;
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

    PublishedTagRepository(PublishedAddressRepository addresses) {
        this.addresses = addresses;
    }

    /** @param kinds empty for all */
    public Slice<PublishedTag> list(List<TagKind> kinds, ItemQuery items, PageRequest request) {
        return KeysetQuery.of(PublishedTag.class).wherePropertyIn("kind", kinds).where(items)
                .fetch(getEntityManager(), request, VALUES, PublishedTag::id);
    }

    /**
     * @throws PermanentRedirect for a former slug
     * @throws ProblemException NOT_FOUND
     */
    public PublishedTag getBySlug(String slug) {
        return find("slug", slug).firstResultOptional().orElseThrow(() -> addresses.findTarget(ResourceKind.TAG, slug)
                .flatMap(this::findByIdOptional).<RuntimeException>map(tag -> new PermanentRedirect(tag.slug()))
                .orElseGet(() -> new ProblemException(ProblemType.NOT_FOUND,
                        "No published article has a tag with the slug \"" + slug + "\".")));
    }

    /** The ids of the tags with these current or former slugs; unknown slugs are omitted. */
    public Map<String, UUID> findIdsBySlugs(Collection<String> slugs) {
        var found = new HashMap<String, UUID>();
        if (!slugs.isEmpty()) {
            list("slug in ?1", slugs).forEach(tag -> found.put(tag.slug(), tag.id()));
            found.putAll(addresses.findTargets(ResourceKind.TAG,
                    slugs.stream().filter(slug -> !found.containsKey(slug)).toList()));
        }
        return found;
    }
}
