package dev.dateline.delivery.changes;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import dev.dateline.config.AtLeastZero;
import dev.dateline.config.LongerThanZero;

@ConfigMapping(prefix = "dateline.stream")
interface ChangeStreamConfig {

    /** How many streams a node may have open; any further one gets a 503. */
    @WithDefault("500")
    @WithConverter(AtLeastZero.class)
    int most();

    /** After how long without a change a stream sends its position, so that proxies keep the connection. */
    @WithDefault("15s")
    @WithConverter(LongerThanZero.class)
    Duration heartbeat();

    /** When a stream ends, so that the client reconnects and its credentials are checked again. */
    @WithDefault("1h")
    @WithConverter(LongerThanZero.class)
    Duration longest();
}
