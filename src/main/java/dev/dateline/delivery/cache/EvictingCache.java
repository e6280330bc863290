package dev.dateline.delivery.cache;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;

/** A cache of the node whose values are evicted by key; see {@link Evictions}. */
public final class EvictingCache<K, V> {

    private final Evictions evictions;
    private final BiFunction<K, V, Collection<String>> keysOf;
    private final Cache<K, Entry<K, V>> entries;
    private final Map<String, Set<Entry<K, V>>> byKey = new HashMap<>();

    /**
     * @param keysOf the keys that evict a value
     * @param weigh the size of a value without what the cache itself needs
     */
    public EvictingCache(Evictions evictions, long maximumWeight, BiFunction<K, V, Collection<String>> keysOf,
            ToIntBiFunction<K, V> weigh) {
        this.evictions = evictions;
        this.keysOf = keysOf;
        this.entries = Caffeine.newBuilder().maximumWeight(maximumWeight)
                .weigher((K id, Entry<K, V> entry) -> weigh.applyAsInt(id, entry.value()))
                .removalListener(this::removed).executor(Runnable::run).build();
        evictions.register(this);
    }

    /** Null if it is not cached. */
    public V find(K id) {
        return find(id, keys -> {});
    }

    /**
     * Null if it is not cached.
     *
     * @param used takes the keys of the value
     */
    public V find(K id, Consumer<Collection<String>> used) {
        var entry = findEntry(id);
        if (entry == null) {
            return null;
        }
        used.accept(entry.keys());
        return entry.value();
    }

    private Entry<K, V> findEntry(K id) {
        return evictions.areFollowed() ? entries.getIfPresent(id) : null;
    }

    /**
     * The values of all ids that have one; those that are not cached are loaded together and stored.
     *
     * @param used takes the keys of each value
     */
    public Map<K, V> getAll(Collection<K> ids, Computation computation, Function<List<K>, Map<K, V>> load,
            Consumer<Collection<String>> used) {
        var found = new HashMap<K, V>(ids.size() * 2);
        var missing = new LinkedHashSet<K>();
        for (var id : ids) {
            if (found.containsKey(id)) {
                continue;
            }
            var known = findEntry(id);
            if (known == null) {
                missing.add(id);
            } else {
                found.put(id, known.value());
                used.accept(known.keys());
            }
        }
        if (!missing.isEmpty()) {
            load.apply(List.copyOf(missing)).forEach((id, value) -> {
                store(id, value, computation);
                found.put(id, value);
                used.accept(keysOf.apply(id, value));
            });
        }
        return found;
    }

    /** Stores a value unless it is outdated already. */
    public boolean store(K id, V value, Computation computation) {
        var keys = Set.copyOf(keysOf.apply(id, value));
        return evictions.store(computation, keys, () -> put(new Entry<>(id, value, keys)));
    }

    private void put(Entry<K, V> entry) {
        synchronized (byKey) {
            entry.keys().forEach(key -> byKey.computeIfAbsent(key, missing -> new HashSet<>(2)).add(entry));
        }
        entries.put(entry.id(), entry);
    }

    void evict(Set<String> keys) {
        var affected = new ArrayList<Entry<K, V>>();
        synchronized (byKey) {
            keys.forEach(key -> affected.addAll(byKey.getOrDefault(key, Set.of())));
        }
        affected.forEach(entry -> entries.asMap().remove(entry.id(), entry));
    }

    void clear() {
        entries.invalidateAll();
    }

    int size() {
        entries.cleanUp();
        return entries.asMap().size();
    }

    /** In the unit of the maximum weight. */
    long weight() {
        return entries.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }

    int indexedKeys() {
        synchronized (byKey) {
            return byKey.size();
        }
    }

    private void removed(K id, Entry<K, V> entry, RemovalCause cause) {
        synchronized (byKey) {
            entry.keys().forEach(key -> byKey.computeIfPresent(key, (same, having) -> {
                having.remove(entry);
                return having.isEmpty() ? null : having;
            }));
        }
    }

    /** Two entries are never equal, so that removing one does not remove its successor. */
    private static final class Entry<K, V> {

        private final K id;
        private final V value;
        private final Set<String> keys;

        Entry(K id, V value, Set<String> keys) {
            this.id = id;
            this.value = value;
            this.keys = keys;
        }

        K id() {
            return id;
        }

        V value() {
            return value;
        }

        Set<String> keys() {
            return keys;
        }
    }
}
