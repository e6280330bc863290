package dev.dateline.delivery.article;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import dev.dateline.delivery.query.PublishedData;
import dev.dateline.delivery.query.SqlQuery;
import dev.dateline.http.page.TimeRange;
import dev.dateline.http.preview.Preview;

/**
 * Finds the periods to look for the newest articles of a list in. An index that finds articles by words or several filters reads
 * all entries of each, however few articles are needed; within the periods it reads a part of them.
 */
@ApplicationScoped
class RecentPeriodRepository {

    private static final Logger LOG = Logger.getLogger(RecentPeriodRepository.class);

    /** In an archive of fewer articles, all are read in the time that it takes to plan this. */
    private static final long LEAST_ARTICLES = 20_000;
    /** How many articles are left after all periods, because a few may have been published long after all others. */
    private static final int NEWER = 100;

    /** What the planner knows. The condition excludes a table that has not been analysed. */
    private static final SqlQuery STATISTICS = SqlQuery.of("""
            select cast(c.reltuples as bigint),
                   (select published_at from article order by published_at desc, id desc offset :newer limit 1),
                   unnest(cast(cast(s.histogram_bounds as text) as timestamptz[])) as bound
            from pg_class c
            join pg_stats s on s.schemaname = current_schema() and s.tablename = 'article' and s.attname = 'published_at'
            where c.oid = cast('article' as regclass) and c.reltuples >= :least
            order by bound""", Map.of("least", LEAST_ARTICLES, "newer", NEWER));

    private final PublishedData data;
    /** Null if there are few articles. */
    private volatile PublicationHistogram histogram;

    RecentPeriodRepository(PublishedData data) {
        this.data = data;
    }

    @Scheduled(every = "${dateline.delivery.statistics-interval}", concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        try {
            var rows = data.list(STATISTICS, row -> new Statistics(row.longNumber(), row.time(), row.time()));
            histogram = rows.size() < 2 || rows.get(0).newest() == null ? null
                    : new PublicationHistogram(rows.get(0).articles(), rows.get(0).newest(),
                            rows.stream().map(Statistics::bound).toList());
        } catch (PersistenceException e) {
            // The former ones are good enough; what needs the database itself reports that it is missing.
            LOG.debug("Could not read statistics", e);
        }
    }

    /** Whether the archive is large enough, and the request reads what is public. */
    boolean areKnown() {
        return articles() > 0;
    }

    /** The number of all articles; 0 if the periods are not known. */
    long articles() {
        return known().map(PublicationHistogram::articles).orElse(0L);
    }

    private Optional<PublicationHistogram> known() {
        // The indexes have no working copies, which a preview shows.
        return Preview.isCurrent() ? Optional.empty() : Optional.ofNullable(histogram);
    }

    /**
     * One statement if they are known.
     *
     * @param wanted how many articles of the list are needed
     * @param published when all its articles were published
     * @param expected returns how many it probably has
     * @return empty if all articles have to be read
     */
    Optional<RecentPeriods> find(int wanted, TimeRange published, LongSupplier expected) {
        return known().flatMap(all -> all.recent(wanted, expected.getAsLong(), published));
    }

    private record Statistics(long articles, Instant newest, Instant bound) {
    }
}
