package dev.dateline.editorial.job;

import org.eclipse.microprofile.config.spi.Converter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

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

    /** Not a constraint: with one, the start creates another validator, which takes a tenth of it. */
    final class AtLeastOne implements Converter<Integer> {

        @Override
        public Integer convert(String value) {
            var number = Integer.valueOf(value.strip());
            if (number < 1) {
                throw new IllegalArgumentException("dateline.manage.max-inline-articles must be at least 1");
            }
            return number;
        }
    }
}
