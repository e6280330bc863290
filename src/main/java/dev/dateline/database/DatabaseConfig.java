package dev.dateline.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What {@link Database} found out before Quarkus started. */
@ConfigMapping(prefix = "dateline.database")
public interface DatabaseConfig {

    /** Whether the database is the one in the data folder, which no other process can be using. */
    @WithDefault("false")
    boolean embedded();
}
