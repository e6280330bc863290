package dev.dateline.editorial.exports.job;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import dev.dateline.config.LongerThanZero;

/** The files of exports. */
@ConfigMapping(prefix = "dateline.exports")
interface ExportConfig {

    /** How long the file of an export can be downloaded. */
    @WithDefault("1d")
    @WithConverter(LongerThanZero.class)
    Duration keep();
}
