package dev.dateline.editorial.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import dev.dateline.config.AtLeastOne;

/** Limits of changes by the management API. */
@ConfigMapping(prefix = "dateline.manage")
public interface ManageConfig {

    /**
     * The number of articles that a merge or move changes in one transaction, during which they cannot be saved or published.
     * Changes of more articles are jobs with several transactions.
     */
    @WithDefault("1000")
    @WithConverter(AtLeastOne.class)
    int maxInlineArticles();
}
