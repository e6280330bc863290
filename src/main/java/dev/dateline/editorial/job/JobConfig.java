package dev.dateline.editorial.job;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How nodes monitor each other's jobs. */
@ConfigMapping(prefix = "dateline.jobs")
interface JobConfig {

    /** The interval at which a node confirms that it has its jobs, and looks for jobs of dead nodes. */
    Duration heartbeat();

    /** The time without a heartbeat after which the jobs of a node are closed or taken over. */
    @WithDefault("1m")
    Duration ownerTimeout();

    /** How long finished jobs are kept, with the lines and findings of imports. */
    @WithDefault("90d")
    Duration keep();
}
