package dev.dateline.editorial.job;

import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is changed at once. */
@ConfigMapping(prefix = "dateline.manage")
public interface ManageConfig {

    /**
     * How many articles a merge or a move changes in one transaction, which makes others that save or publish them wait.
     * With more articles it is a job that takes so many at a time.
     */
    @WithDefault("1000")
    @Min(1)
    int maxInlineArticles();
}
