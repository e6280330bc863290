package dev.dateline.delivery.cache;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import dev.dateline.fixture.PlainHttp;
import dev.dateline.http.cache.NextChange;
import dev.dateline.operations.Episodes;
import dev.dateline.vocabulary.PublicContentChanged;

/** The caches of another node on the same database, which learns of changes only from there. */
@ApplicationScoped
public class OtherNode {

    private final EvictionFollower first;
    private final EvictionFollower follower;
    private final Evictions evictions = new Evictions();
    private final EvictingCache<String, Stored> responses =
            new EvictingCache<>(evictions, 10_000, (url, stored) -> stored.keys(), (url, stored) -> 1);

    OtherNode(EvictionFollower first, EvictionRepository repository, NextChange nextChange, Episodes episodes) {
        this.first = first;
        follower = new EvictionFollower(repository, evictions, nextChange, episodes);
    }

    void start(@Observes StartupEvent event) {
        follower.start(event);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        follower.stop(event);
    }

    /** Processes the evictions of all earlier writes. */
    public void catchUp() {
        follower.catchUp(new PublicContentChanged());
    }

    /** The body that this node sends. */
    public String get(String url) {
        return find(url).orElseGet(() -> read(() -> Map.of(url, PlainHttp.get(url))).get(url));
    }

    /**
     * The bodies of what this node would compute itself, and stores: responses of the first node, which is never older than the
     * evictions of this one.
     */
    public Map<String, String> read(Supplier<Map<String, HttpResponse<String>>> requests) {
        var computation = evictions.begin();
        first.catchUp(new PublicContentChanged());
        var bodies = new HashMap<String, String>();
        requests.get().forEach((url, response) -> {
            var keys = PlainHttp.header(response, "Surrogate-Key");
            if (response.statusCode() == 200 && !keys.isEmpty()) {
                responses.store(url, new Stored(response.body(), Set.of(keys.split(" "))), computation);
            }
            bodies.put(url, response.body());
        });
        return bodies;
    }

    public Optional<String> find(String url) {
        return Optional.ofNullable(responses.find(url)).map(Stored::body);
    }

    private record Stored(String body, Set<String> keys) {
    }
}
