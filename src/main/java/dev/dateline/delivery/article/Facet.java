package dev.dateline.delivery.article;

import dev.dateline.delivery.cache.Keys;

/** A property by whose values the articles of a list are counted. The values are in the index entries of the articles. */
public enum Facet {
    /** Each with its descendants, like the filter. */
    SECTION("sections", "true", "g.path", "section", Keys.SECTIONS),
    TAG("tags", "true", "g.slug", "tag", Keys.TAGS),
    TYPE("traits", "v.v like 'type:%'", "lower(substr(c.v, 6))", null, null),
    LANGUAGE("traits", "strpos(v.v, ':') = 0", "c.v", null, null),
    AUTHOR("authors", "true", "g.slug", "author", Keys.AUTHORS);

    private static final int MOST_FREQUENT = 50;

    private final String column;
    private final String condition;
    private final String value;
    private final String table;

    /** The key of a change of any display name; null if there are none. */
    final String key;

    /**
     * @param column array of the values in an index entry
     * @param condition on a value {@code v}
     * @param value SQL of the value as accepted by the filter; {@code c} is the counted one, {@code g} its row in the table
     * @param table the resources that the values identify, which have a name; null if there are none
     */
    Facet(String column, String condition, String value, String table, String key) {
        this.column = column;
        this.condition = condition;
        this.value = value;
        this.table = table;
        this.key = key;
    }

    /** The frequency of each value in {@code entries}, the most frequent first: the facet, value, display name and number. */
    String counted() {
        // Most articles have the same sections, authors or traits as others: equal arrays are counted before they are taken apart.
        var values = "select v.v, sum(v.n) n from (select unnest(d." + column + ") v, d.n from (select e." + column
                + ", count(*) n from entries e group by 1) d) v where " + condition + " group by v.v";
        return "(select '" + name() + "', " + value + ", " + (table == null ? "null" : "g.name") + ", c.n from (" + values
                + " order by 2 desc fetch first " + MOST_FREQUENT + " rows with ties) c"
                + (table == null ? "" : " join " + table + " g on g.id = c.v") + " order by 4 desc, 2 limit " + MOST_FREQUENT
                + ")";
    }
}
