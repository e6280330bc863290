package dev.dateline.http.cache;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

import dev.dateline.config.TrueOrFalse;

@ConfigMapping(prefix = "dateline.reading")
public interface ReadingConfig {

    /** Whether everybody may read published content. Otherwise reading requires a key or token with the role viewer or higher. */
    @WithName("public")
    @WithDefault("true")
    @WithConverter(TrueOrFalse.class)
    boolean isPublic();
}
