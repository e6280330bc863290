package dev.dateline.delivery.changes;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "dateline.stream")
interface ChangeStreamConfig {

    /** How many streams a node may have open; any further one gets a 503. */
    @WithDefault("500")
    int most();

    /** After how long without a change a stream sends its position, so that proxies keep the connection. */
    @WithDefault("15s")
    Duration heartbeat();

    /** When a stream ends, so that the client reconnects and its credentials are checked again. */
    @WithDefault("1h")
    Duration longest();
}
