package dev.dateline.http.load;

import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * The default number of event loops: half of the processors, so that requests that need the database, which run on other threads,
 * and the system find a processor without waiting for the end of a time slice. Quarkus starts twice as many as there are
 * processors.
 */
public final class EventLoopDefaults implements ConfigSource {

    private static final String EVENT_LOOPS = "quarkus.vertx.event-loops-pool-size";
    /** application.properties, at 250, could set another number. */
    private static final int ORDINAL = 200;

    static int eventLoops(int processors) {
        return Math.max(1, processors / 2);
    }

    @Override
    public Set<String> getPropertyNames() {
        return Set.of(EVENT_LOOPS);
    }

    @Override
    public String getValue(String name) {
        return EVENT_LOOPS.equals(name) ? String.valueOf(eventLoops(Runtime.getRuntime().availableProcessors())) : null;
    }

    @Override
    public Map<String, String> getProperties() {
        return Map.of(EVENT_LOOPS, getValue(EVENT_LOOPS));
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }

    @Override
    public String getName() {
        return "event loops for " + Runtime.getRuntime().availableProcessors() + " processors";
    }
}
