package dev.dateline.editorial.job;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How nodes watch over each other's jobs. */
@ConfigMapping(prefix = "dateline.jobs")
interface JobConfig {

    /** How often a node reports that it still has its jobs, and looks for those of nodes that no longer do. */
    Duration heartbeat();

    /** After how long without a heartbeat the jobs of a node are closed or taken over. */
    @WithDefault("1m")
    Duration ownerTimeout();
}
