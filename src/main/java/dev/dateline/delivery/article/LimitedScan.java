package dev.dateline.delivery.article;

import java.util.HashMap;
import java.util.List;

import dev.dateline.delivery.query.Condition;
import dev.dateline.delivery.query.KeysetPage;
import dev.dateline.delivery.query.KeysetQuery;
import dev.dateline.delivery.query.SqlQuery;
import dev.dateline.http.page.PageRequest;

/**
 * Finds the articles of a list that no index finds, such as those without a tag or with a quotation: candidates are read in the
 * order of the list and checked one by one. A page is looked for in a limited number of candidates, so that it can be incomplete
 * although the list continues.
 *
 * @param candidates articles, of which those of the list meet the checks
 * @param key alias and name of the columns of the candidates: id and time of publication
 * @param join what the checks are about, to the candidates ({@code m})
 * @param most how many candidates are checked for a page
 * @param planning of the candidates
 */
record LimitedScan(KeysetQuery candidates, Key key, String join, List<Condition> checks, int most, SqlQuery.Planning planning) {

    /** Checking so many index entries takes as long as a dozen pages. */
    static final int MOST_CHECKED = 2_500;
    /** The same for texts, each of which is some pages of the database long. */
    static final int MOST_READ = 1_000;
    /** For each item before a numbered page. */
    private static final int CHECKED_PER_ITEM_BEFORE = 2;
    /** More of them are not looked up in the index of words: with frequent words, nearly every article is a candidate. */
    static final int MOST_CANDIDATES = 5_000;

    /** @param rest joins to the found candidates */
    KeysetPage page(PageRequest request, String rest) {
        return candidates.next(limit(request), request, join + rest, checks, planning);
    }

    /** The id and the key of the last candidate that {@link #page} reads; none if the list ends before. */
    SqlQuery last(PageRequest request) {
        return candidates.keyAt(limit(request), request, planning);
    }

    /**
     * The ids of the newest articles of the list among the newest candidates; and a row without an id if more candidates follow.
     */
    SqlQuery newest(int limit) {
        var scanned = newestAndNext(key.id() + " as id, " + key.publishedAt()).rows("m.id, m.published_at", most + 1);
        var found = new KeysetQuery("m.id", "(select * from scanned limit " + most + ") m " + join, "m", "id").where(checks)
                .first(limit, ArticleListQuery.NEWEST, "m.id as id", "m.id", "").ids(limit);
        var parameters = new HashMap<>(scanned.parameters());
        parameters.putAll(found.parameters());
        return SqlQuery.of("with scanned as materialized (" + scanned.sql() + ") (" + found.sql()
                + ") union all (select null from scanned offset " + most + ")", parameters);
    }

    /** The ids of the newest candidates and of the one after them. */
    SqlQuery newestCandidates() {
        return newestAndNext(key.id() + " as id").ids(most + 1);
    }

    private KeysetQuery newestAndNext(String keys) {
        return candidates.first(most + 1, ArticleListQuery.NEWEST, keys, "m.id", "");
    }

    /**
     * The ids of the articles of the list in {@code scanned}.
     *
     * @param limit the maximum
     */
    SqlQuery ofScanned(int limit) {
        return new KeysetQuery("m.id", "scanned m " + join, "m", "id").where(checks).ids(limit);
    }

    private int limit(PageRequest request) {
        return most + CHECKED_PER_ITEM_BEFORE * request.offset();
    }

    /** SQL expressions. */
    record Key(String id, String publishedAt) {
    }
}
