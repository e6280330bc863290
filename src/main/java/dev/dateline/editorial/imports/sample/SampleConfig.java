package dev.dateline.editorial.imports.sample;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "dateline.sample")
interface SampleConfig {

    /** Whether a database without an article and without a section is filled with the sample; so is an embedded one. */
    @WithDefault("false")
    boolean load();
}
