package dev.dateline.editorial.job;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import dev.dateline.config.LongerThanZero;

/** How nodes monitor each other's jobs. */
@ConfigMapping(prefix = "dateline.jobs")
interface JobConfig {

    /** The interval at which a node confirms that it has its jobs, and looks for jobs of dead nodes. */
    @WithConverter(LongerThanZero.class)
    Duration heartbeat();

    /** The time without a heartbeat after which the jobs of a node are closed or taken over. */
    @WithDefault("1m")
    @WithConverter(LongerThanZero.class)
    Duration ownerTimeout();

    /** How long finished jobs are kept, with the lines and findings of imports. */
    @WithDefault("90d")
    @WithConverter(LongerThanZero.class)
    Duration keep();
}
