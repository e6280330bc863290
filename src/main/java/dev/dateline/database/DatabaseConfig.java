package dev.dateline.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import dev.dateline.config.TrueOrFalse;

/** Facts that {@link Database} determined before Quarkus started. */
@ConfigMapping(prefix = "dateline.database")
public interface DatabaseConfig {

    /** Whether the database is the embedded one, which no other process can use. */
    @WithDefault("false")
    @WithConverter(TrueOrFalse.class)
    boolean embedded();
}
