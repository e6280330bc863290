package dev.dateline.delivery.article;

import static dev.dateline.delivery.article.ArticleListQuery.NEWEST;
import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.delivery.article.ArticleCriteria.Ids;
import dev.dateline.delivery.article.ArticleCriteria.Sections;
import dev.dateline.delivery.article.ArticleCriteria.Tags;
import dev.dateline.delivery.query.Columns;
import dev.dateline.delivery.query.PublishedData;
import dev.dateline.fixture.LoggedSql;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;
import dev.dateline.http.page.Order;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;
import dev.dateline.http.page.TimeRange;
import dev.dateline.http.page.Total;
import dev.dateline.vocabulary.ArticleType;

/** Lists of archives that are too large for a test, with periods that are given instead of computed. */
@QuarkusTest
class RecentPeriodsTest {

    private static final Instant MAY = Instant.parse("2026-05-14T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-20T00:00:00Z");
    private static final TimeRange ANY_TIME = new TimeRange(null, null);
    private static final Order BY_HEADLINE = Order.byText("headline", PublishedArticle.HEADLINE);

    @Inject
    Newsroom newsroom;

    @Inject
    CriteriaResolver resolver;

    @Inject
    PublishedData data;

    @Inject
    CachedCards cards;

    @Inject
    Sql sql;

    @Inject
    RecentPeriodRepository periods;

    @Test
    void theDatabaseNumbersPeriodsLikeTheService() {
        for (var time : List.of("2026-11-27T10:15:30.999999Z", "1969-12-31T23:59:59.5Z", "1970-01-01T00:00:00Z",
                "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z")) {
            var at = Instant.parse(time);
            var numbers = sql.value("SELECT array_to_string(delivery.periods(CAST(? AS timestamptz)), ',')", time);

            for (var days : List.of(0, 7, 30, 120, 480)) {
                var last = RecentPeriods.between(at.minusSeconds(days * 86_400L), at, false).orElseThrow().numbers();
                assertThat(Arrays.stream(numbers.split(",")).map(Integer::valueOf)).as(time + ", " + days)
                        .contains(last.get(last.size() - 1));
            }
        }
    }

    @Test
    void theNewestMatchesAreTheSameWithPeriodsAndWithout() {
        write("rp", "rpword");
        // After all periods.
        newsroom.write(article("rp-later", "2026-08-01T00:00:00Z", "headline", "rpword later"));
        var filter = resolver.resolve(ArticleCriteria.of(null, null, null).withQuery("rpword"));
        var query = ArticleListQuery.inAnyOrder(filter, "m.id");
        var all = data.list(query.newestFound(13), Columns::id);
        var recent = RecentPeriods.between(MAY, JUNE, false).orElseThrow();

        assertThat(data.list(query.newestIndexed(13, recent), Columns::id)).as("August, June and May")
                .isEqualTo(all.subList(0, 3)).hasSize(3);
        assertThat(data.list(query.newestIndexed(2, recent), Columns::id)).isEqualTo(all.subList(0, 2));
    }

    @Test
    void tooFewMatchesInThePeriodsAreReplacedByThoseOfAllTime() {
        write("rq", "rqword");
        var filter = resolver.resolve(ArticleCriteria.of(null, null, null).withQuery("rqword"));
        var ranked = new RankedArticleRepository(data, given(JUNE, false), cards);

        var sent = LoggedSql.during(() -> assertThat(ranked.findNewest(filter)).satisfies(found -> {
            assertThat(slugs(found.ids())).containsExactly("rq-6", "rq-5", "rq-4", "rq-3", "rq-2", "rq-1", "rq-12", "rq-11",
                    "rq-10",
                    "rq-9", "rq-8", "rq-7");
            assertThat(found.isAll()).isTrue();
        }));
        assertThat(sent).hasSize(2).first().asString().contains("delivery.periods(f.published_at)");
        assertThat(sent.get(1)).doesNotContain("delivery.periods");
    }

    @Test
    void pagesOfTheNewestMatchesAreReadInThePeriodsIfTheseFillThem() {
        write("rv", "rvword");
        newsroom.write(article("rv-later", "2026-08-01T00:00:00Z", "headline", "rvword later"));
        var filter = resolver.resolve(ArticleCriteria.of(null, null, null).withQuery("rvword"));
        var articles = new PublishedArticleRepository(data, given(MAY, false), cards);

        var pages = new ArrayList<Slice<PublishedArticle>>();
        var sent = LoggedSql.during(() -> pages.add(articles.list(filter, PageRequest.ofFirst(NEWEST, 2), Set.of())));
        assertThat(sent.get(1)).contains("delivery.periods(");
        assertThat(sent).as("an estimate and the page").hasSize(2);
        var rest = PageRequest.ofNext(NEWEST, pages.get(0).next(), 2);
        sent = LoggedSql.during(() -> pages.add(articles.list(filter, rest, Set.of())));
        assertThat(sent.get(1)).contains("delivery.periods(");
        assertThat(sent.get(2)).as("April is before the periods").doesNotContain("delivery.periods(");

        assertThat(pages).extracting(page -> page.items().stream().map(PublishedArticle::slug).toList())
                .containsExactly(List.of("rv-later", "rv-6"), List.of("rv-5", "rv-4"));
        assertThat(articles.list(filter, PageRequest.ofNext(NEWEST, pages.get(1).previous(), 2), Set.of()).items())
                .extracting(PublishedArticle::slug).as("back").containsExactly("rv-later", "rv-6");
    }

    @Test
    void countsAreOfThePeriodsOnlyIfTheseHaveAsManyArticlesAsAreCounted() {
        newsroom.write(IntStream.rangeClosed(1, 12).mapToObj(i -> article("rs-" + i, month(i), "headline", "rsword " + i, "type",
                i % 2 == 0 ? "live" : "article", "section", "rs-news", "tags", List.of(line("slug", "rs-tag")))).toList());
        newsroom.write(
                article("rs-later", "2026-08-01T00:00:00Z", "headline", "rsword later", "type", "article", "section", "rs-news",
                        "tags", List.of(line("slug", "rs-tag"))));
        var section = resolver.resolve(ArticleCriteria.of("rs-news", "rs-tag", null));
        var words = resolver.resolve(ArticleCriteria.of(null, null, null).withQuery("rsword"));

        for (var filter : List.of(section, words)) {
            var read = new ArrayList<ListCounts>();
            var sent = LoggedSql.during(
                    () -> read.add(new ListCountRepository(data, given(MAY, false)).count(filter, Set.of(Facet.TYPE), true)));

            assertThat(sent).hasSize(2).first().asString().contains("delivery.periods(");
            var counts = read.get(0);
            assertThat(counts.total()).isEqualTo(Total.exactly(13));
            assertThat(counts.isComplete()).isTrue();
            assertThat(counts.byFacet().get(Facet.TYPE)).extracting(FacetCount::value, FacetCount::articles)
                    .containsExactly(tuple("article", 7L), tuple("live", 6L));

            var complete = new ListCountRepository(data, given(MAY, true)).count(filter, Set.of(Facet.TYPE), true);
            assertThat(complete.total()).as("May, June and August").isEqualTo(Total.exactly(3));
            assertThat(complete.byFacet().get(Facet.TYPE)).extracting(FacetCount::value, FacetCount::articles)
                    .containsExactly(tuple("article", 2L), tuple("live", 1L));

            var query = ArticleListQuery.inAnyOrder(filter, "a.id");
            assertThat(slugs(data.list(query.some(100, "", RecentPeriods.between(MAY, JUNE, false).orElseThrow()), Columns::id)))
                    .containsExactlyInAnyOrder("rs-5", "rs-6", "rs-later");
        }
    }

    @Test
    void everyWayToFindWordsReturnsTheSamePage() {
        newsroom.write(IntStream.rangeClosed(1, 12)
                .mapToObj(i -> article("ru-" + i, "1987-%02d-15T08:00:00Z".formatted(i), "headline", (char) ('a' + i * 5 % 12)
                        + " " + (i % 4 == 0 ? "ruother" : "ruword"), "section", i % 3 == 0 ? "ru-news/ru-local" : "ru-news",
                        "type",
                        i % 2 == 0 ? "live" : "article", "tags", List.of(line("slug", i < 11 ? "ru-tag" : "ru-rest"))))
                .toList());
        var own = new ArticleCriteria("ruword", new Sections(List.of("ru-news"), null, false),
                new Tags(List.of("ru-tag"), null, null), null, null, List.of(ArticleType.ARTICLE, ArticleType.LIVE),
                List.of("en"), null, null,
                new TimeRange(Instant.parse("1987-01-01T00:00:00Z"), Instant.parse("1988-01-01T00:00:00Z")),
                ANY_TIME, null, new Ids(null, null));
        var live = new ArticleCriteria("ruword", new Sections(null, null, true), new Tags(List.of("ru-tag"), null, null), null,
                null, List.of(ArticleType.LIVE), null, null, null, ANY_TIME, ANY_TIME, null, new Ids(null, null));
        var found = new LinkedHashMap<ArticleCriteria, String>();
        found.put(ArticleCriteria.of(null, "ru-tag", null).withQuery("ruword"), "10 9 7 6 5 3 2 1");
        found.put(ArticleCriteria.of("ru-news", "ru-tag", null).withQuery("ruword"), "10 9 7 6 5 3 2 1");
        found.put(ArticleCriteria.of("ru-news/ru-local", "ru-tag", null).withQuery("ruword"), "9 6 3");
        found.put(own, "10 7 5 2 1");
        found.put(live, "10 6 2");

        found.forEach((criteria, newest) -> {
            assertThat(pages(criteria, NEWEST, 12)).as(criteria.toString())
                    .containsOnly(Stream.of(StringUtils.split(newest)).map(i -> "ru-" + i).toList());
            assertThat(pages(criteria, BY_HEADLINE, 12)).as("by headline").hasSize(1);
        });
        assertThat(query(live, BY_HEADLINE).indexed(PageRequest.ofFirst(BY_HEADLINE, 12)).query().sql())
                .as("the texts have terms for types; with this condition too, the database expects fewer matches")
                .doesNotContain("a.type =");
        // Only the three newest texts are read: 12, 11 and 10, of which the last one matches.
        var query = query(own, NEWEST);
        assertThat(
                data.list(query.limited(query.texts(3), PageRequest.ofFirst(NEWEST, 12)).query(), Columns::text))
                .containsExactly("ru-10");
    }

    @Test
    void matchesAreSortedUnlessFewerTextsFillThePage() {
        newsroom.write(IntStream.rangeClosed(1, 5)
                .mapToObj(
                        i -> article("rx-" + i, "1988-0" + i + "-15T08:00:00Z", "headline", (char) ('a' + i * 3 % 5) + " rxword"))
                .toList());
        var filter = resolver.resolve(ArticleCriteria.of(null, null, null).withQuery("rxword"));
        var request = PageRequest.ofFirst(BY_HEADLINE, 2);

        for (var archive : List.of(0L, 1_000_000L)) {
            var periods = new RecentPeriodRepository(data) {
                @Override
                boolean areKnown() {
                    return true;
                }

                @Override
                long articles() {
                    return archive;
                }
            };
            var pages = new ArrayList<Slice<PublishedArticle>>();
            var sent = LoggedSql.during(
                    () -> pages.add(new PublishedArticleRepository(data, periods, cards).list(filter, request, Set.of())));

            assertThat(pages.get(0).items()).extracting(PublishedArticle::slug).containsExactly("rx-5", "rx-2");
            assertThat(sent.get(1).contains("found as materialized")).as("%d articles", archive).isEqualTo(archive > 0);
        }
        var matches = query(ArticleCriteria.of(null, null, null).withQuery("rxword"), BY_HEADLINE).matches();
        assertThat(List.of(matches.hasMoreThan(4, data), matches.hasMoreThan(5, data))).containsExactly(true, false);
    }

    private Set<List<String>> pages(ArticleCriteria criteria, Order order, int texts) {
        var query = query(criteria, order);
        var first = PageRequest.ofFirst(order, 20);
        return Stream.of(query.found(first), query.indexed(first), query.limited(query.texts(10_000), first))
                .map(page -> data.list(page.query(), Columns::text)).collect(Collectors.toSet());
    }

    private ArticleListQuery query(ArticleCriteria criteria, Order order) {
        return new ArticleListQuery(resolver.resolve(criteria), order, "a.slug");
    }

    @Test
    void aLargeArchiveHasPeriods() throws SQLException {
        // A hundred articles may be newer than the periods.
        newsroom.write(
                IntStream.rangeClosed(1, 201)
                        .mapToObj(i -> article("rt-" + i, Instant.ofEpochSecond(i).toString(), "headline", "rtword " + i))
                        .toList());
        periods.refresh();
        assertThat(periods.find(1, ANY_TIME, () -> 1_000)).as("few articles").isEmpty();

        Sql.asOwner("ANALYZE delivery.article");
        Sql.asOwner(
                "SELECT pg_restore_relation_stats('schemaname', 'delivery', 'relname', 'article', 'reltuples', 20000::real)");
        try {
            periods.refresh();
            assertThat(periods.find(1, ANY_TIME, () -> 1_000)).isPresent();
            assertThat(periods.find(1, ANY_TIME, () -> 1)).as("all articles are needed").isEmpty();
            assertThat(periods.find(1, new TimeRange(null, MAY), () -> 1_000)).as("of a list that ends").isPresent();
        } finally {
            Sql.asOwner("ANALYZE delivery.article");
            periods.refresh();
        }
        assertThat(periods.find(1, ANY_TIME, () -> 1_000)).isEmpty();
    }

    private void write(String prefix, String word) {
        newsroom.write(IntStream.rangeClosed(1, 12)
                .mapToObj(i -> article(prefix + "-" + i, month(i), "headline", word + " " + i)).toList());
    }

    private List<String> slugs(List<UUID> ids) {
        return ids.stream().map(id -> sql.value("SELECT slug FROM delivery.article WHERE id = ?", id)).toList();
    }

    private static String month(int i) {
        return "20%02d-%02d-15T08:00:00Z".formatted(i > 6 ? 25 : 26, i);
    }

    private RecentPeriodRepository given(Instant first, boolean isAll) {
        return new RecentPeriodRepository(data) {
            @Override
            boolean areKnown() {
                return true;
            }

            @Override
            Optional<RecentPeriods> find(int wanted, TimeRange published, LongSupplier expected) {
                return RecentPeriods.between(first, JUNE, isAll);
            }
        };
    }
}
