package dev.dateline.delivery.collection;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.address.PermanentRedirect;
import dev.dateline.delivery.address.PublishedAddressRepository;
import dev.dateline.delivery.cache.Keys;
import dev.dateline.delivery.cache.ResponseKeys;
import dev.dateline.delivery.query.KeysetQuery;
import dev.dateline.delivery.query.PublishedData;
import dev.dateline.delivery.query.SqlQuery;
import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.vocabulary.ResourceKind;
import dev.dateline.vocabulary.UuidFormat;

@ApplicationScoped
public class PublishedCollectionRepository {

    private static final Map<String, Function<PublishedCollection, Object>> VALUES = Map.of("nameSortKey",
            PublishedCollection::nameSortKey, "slug", PublishedCollection::slug, "updatedAt", PublishedCollection::updatedAt);

    private final PublishedData data;
    private final PublishedAddressRepository addresses;
    private final ResponseKeys keys;

    PublishedCollectionRepository(PublishedData data, PublishedAddressRepository addresses, ResponseKeys keys) {
        this.data = data;
        this.addresses = addresses;
        this.keys = keys;
    }

    /** Without their slots. */
    public Slice<PublishedCollection> list(ItemQuery items, PageRequest request) {
        keys.add(Keys.COLLECTIONS);
        var query = new KeysetQuery(PublishedCollection.COLUMNS, "collection c", "c", "id").where(items);
        return query.page(request).fetch(page -> data.list(page, PublishedCollection::inList), VALUES, PublishedCollection::id)
                .withTotal(query.total(data, request.count()));
    }

    /**
     * One statement.
     *
     * @throws PermanentRedirect for a former slug
     * @throws ProblemException NOT_FOUND
     */
    PublishedCollection get(String slugOrId) {
        var found = UuidFormat.parse(slugOrId).map(this::find).orElseGet(() -> find("c.slug = :slug", "slug", slugOrId));
        var collection = found.orElseThrow(() -> missing(slugOrId));
        keys.add(Keys.collection(collection.id().toString()));
        keys.add(Keys.collection(collection.slug()));
        return collection;
    }

    private Optional<PublishedCollection> find(UUID id) {
        return find("c.id = :id", "id", id);
    }

    private Optional<PublishedCollection> find(String condition, String parameter, Object value) {
        return data.find(SqlQuery.planned("select " + PublishedCollection.ALL_COLUMNS + " from collection c where "
                + condition, Map.of(parameter, value)), PublishedCollection::of);
    }

    private RuntimeException missing(String slugOrId) {
        return addresses.findTarget(ResourceKind.COLLECTION, slugOrId).flatMap(this::find)
                .<RuntimeException>map(collection -> new PermanentRedirect(collection.slug()))
                .orElseGet(() -> new ProblemException(ProblemType.NOT_FOUND,
                        "There is no collection with the slug or id \"" + slugOrId + "\"."));
    }
}
