package dev.dateline.editorial.webhook;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import dev.dateline.config.LongerThanZero;
import dev.dateline.config.TrueOrFalse;

/** How webhooks are sent. */
@ConfigMapping(prefix = "dateline.webhooks")
interface WebhookConfig {

    /** How often a node looks for messages that are due and that it has not been woken for. */
    @WithConverter(LongerThanZero.class)
    Duration interval();

    /** How long a receiver may take to accept a connection and to respond. */
    @WithDefault("10s")
    @WithConverter(LongerThanZero.class)
    Duration timeout();

    /** Whether receivers may have addresses of private networks and of this machine. */
    @WithDefault("true")
    @WithConverter(TrueOrFalse.class)
    boolean privateAddresses();
}
