package dev.dateline.editorial.imports.sample;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import dev.dateline.config.TrueOrFalse;

@ConfigMapping(prefix = "dateline.sample")
interface SampleConfig {

    /** Whether a database without articles and sections is filled with the sample content; default: only an embedded one. */
    @WithDefault("false")
    @WithConverter(TrueOrFalse.class)
    boolean load();
}
