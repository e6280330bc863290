package dev.dateline.database;

import java.nio.file.Path;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/** The folder in which Dateline stores its files. */
@ConfigMapping(prefix = "dateline.data")
public interface DataConfig {

    @WithParentName
    @WithDefault("data")
    String folder();

    default Path path() {
        return Path.of(folder()).toAbsolutePath();
    }
}
