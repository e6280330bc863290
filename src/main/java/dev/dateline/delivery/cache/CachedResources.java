package dev.dateline.delivery.cache;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Resources of one kind that articles show, such as tags, cached on the node by their id and by their name in URLs. Each use is
 * recorded in the keys of the response.
 */
public final class CachedResources<T> {

    private static final int MOST = 20_000;

    private final ResponseKeys keys;
    private final Function<UUID, String> keyOf;
    private final EvictingCache<UUID, T> byId;
    private final EvictingCache<String, UUID> ids;
    private final Function<List<UUID>, Map<UUID, T>> loadByIds;
    private final Function<List<String>, Map<String, UUID>> loadIds;

    /**
     * @param keyOf the key of a resource
     * @param loadByIds reads the public resources with these ids
     * @param loadIds reads the ids of the public resources with these current names
     */
    public CachedResources(Evictions evictions, ResponseKeys keys, Function<UUID, String> keyOf,
            Function<List<UUID>, Map<UUID, T>> loadByIds, Function<List<String>, Map<String, UUID>> loadIds) {
        this.keys = keys;
        this.keyOf = keyOf;
        this.byId = new EvictingCache<>(evictions, MOST, (id, resource) -> List.of(keyOf.apply(id)), (id, resource) -> 1);
        this.ids = new EvictingCache<>(evictions, MOST, (name, id) -> List.of(keyOf.apply(id)), (name, id) -> 1);
        this.loadByIds = loadByIds;
        this.loadIds = loadIds;
    }

    /** The public ones of these resources, by id. One statement, or none if all are cached. */
    public Map<UUID, T> findAll(Collection<UUID> wanted) {
        var recording = keys.current();
        var found = byId.getAll(wanted, recording.computation(), loadByIds, recording::addAll);
        for (var id : wanted) {
            if (!found.containsKey(id)) {
                // It may become public.
                recording.add(keyOf.apply(id));
            }
        }
        return found;
    }

    /** The ids of the public resources with these current names, by name. One statement, or none if all are cached. */
    public Map<String, UUID> findIds(Collection<String> names) {
        var recording = keys.current();
        return ids.getAll(names, recording.computation(), loadIds, recording::addAll);
    }
}
