package dev.dateline.http.load;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import dev.dateline.config.AtLeastOne;
import dev.dateline.config.AtLeastZero;
import dev.dateline.config.TrueOrFalse;
import dev.dateline.config.ZeroOrLonger;

/** How many requests are processed at the same time. Public because the validation of nested groups needs access. */
@ConfigMapping(prefix = "dateline.load")
public interface LoadConfig {

    /**
     * Requests for public content, except the expensive ones. The sum of both limits must be lower than the connection pool
     * of the delivery side, so that health checks find a connection.
     */
    Limit reading();

    /**
     * Requests with facets, exact counts, ranking, related articles, counts of articles or featured articles of sections, or a page far
     * from the beginning.
     */
    Limit expensive();

    /** Whether everybody may send expensive requests. Otherwise they require a key or token, unless the response is stored. */
    @WithDefault("true")
    @WithConverter(TrueOrFalse.class)
    boolean expensivePublic();

    /**
     * Requests to the management API, except uploads. The limit must be lower than the connection pool of the editorial side, so that
     * imports, jobs and scheduled publications find connections while editors wait for rows that these have locked.
     */
    Limit management();

    /** Uploads of import files, which take long but need the database only at the end. */
    Limit uploads();

    /** Requests to the preview API; lower than its connection pool. */
    Limit preview();

    /** Batches, which have their parts in memory; each part has to enter another gate, too. */
    Limit batch();

    interface Limit {

        /** How many are processed at the same time. */
        @WithConverter(AtLeastOne.class)
        int concurrent();

        /** How many more may wait; any further one gets a 503. */
        @WithConverter(AtLeastZero.class)
        int waiting();

        /** How long one may wait before it gets a 503. */
        @WithConverter(ZeroOrLonger.class)
        Duration longestWait();
    }
}
