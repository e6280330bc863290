package dev.dateline.delivery.article;

import java.sql.SQLException;

import dev.dateline.delivery.cache.Keys;
import dev.dateline.delivery.query.Columns;

/** A property by whose values the articles of a list are counted. */
public enum Facet {
    /** Each with its descendants, like the filter. */
    SECTION("g.path, g.name",
            "join article_section p on p.article_id = %s join section g on g.id = p.section_id",
            Keys.SECTIONS),
    TAG("g.slug, g.name", "join article_tag p on p.article_id = %s join tag g on g.id = p.tag_id", Keys.TAGS),
    TYPE("lower(p.type)", "join article p on p.id = %s", null),
    LANGUAGE("p.language", "join article p on p.id = %s", null),
    AUTHOR("g.slug, g.name",
            "join article_author p on p.article_id = %s join author g on g.id = p.author_id", Keys.AUTHORS);

    /** The SQL of the value, and of its display name if it has one. */
    final String value;

    /** The SQL of the join, with {@code %s} for the id of the article. */
    final String join;

    /** The key of a change of any display name; null if there are none. */
    final String key;

    Facet(String value, String join, String key) {
        this.value = value;
        this.join = join;
        this.key = key;
    }

    FacetCount read(Columns row) throws SQLException {
        return new FacetCount(row.text(), key == null ? null : row.text(), row.longNumber());
    }
}
