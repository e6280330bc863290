package dev.dateline.http.load;

import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;

/**
 * The default number of event loops: half of the processors, so that requests that need the database, which run on other threads,
 * and the system find a processor without waiting for the end of a time slice. Quarkus starts twice as many as there are
 * processors.
 */
public final class EventLoopDefaults extends PropertiesConfigSource {

    private static final String EVENT_LOOPS = "quarkus.vertx.event-loops-pool-size";
    /** application.properties, at 250, could set another number. */
    private static final int ORDINAL = 200;

    public EventLoopDefaults() {
        super(Map.of(EVENT_LOOPS, String.valueOf(eventLoops(Runtime.getRuntime().availableProcessors()))),
                EventLoopDefaults.class.getSimpleName(), ORDINAL);
    }

    static int eventLoops(int processors) {
        return Math.max(1, processors / 2);
    }
}
