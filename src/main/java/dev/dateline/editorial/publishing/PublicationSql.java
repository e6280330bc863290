package dev.dateline.editorial.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The statements that copy articles, and what they refer to, to {@code delivery}. They are sent together, because a round trip
 * takes longer than most of them.
 *
 * @param first if none of the articles is public
 * @param again otherwise
 */
record PublicationSql(String first, String again) {

    /** Tables whose rows belong to one article, which can lose some of them. */
    private static final List<String> LINKS = List.of("article_section", "article_tag", "article_author", "article_media",
            "article_url", "correction", "correction_section");
    static PublicationSql of(Map<String, ProjectionTable> tables) {
        return new PublicationSql(write(tables, false), write(tables, true));
    }

    private static String write(Map<String, ProjectionTable> tables, boolean again) {
        var sql = new ArrayList<>(List.of(tables.get("section").add(ProjectionSql.SECTIONS),
                tables.get("tag").add(ProjectionSql.TAGS),
                tables.get("media").add(ProjectionSql.MEDIA),
                tables.get("caption").add(ProjectionSql.CAPTIONS),
                tables.get("author").add(ProjectionSql.AUTHORS),
                ProjectionSql.REMEMBER_SLUGS));
        sql.addAll(ProjectionSql.FORGET_TAKEN_SLUGS);
        if (again) {
            sql.add(tables.get("superseded_version").add(ProjectionSql.PARTS_OF_ARTICLES));
        }
        sql.add(tables.get("article").copy(ProjectionSql.ARTICLES));
        sql.add(ProjectionSql.MARK_SEARCHED);
        if (again) {
            sql.add(ProjectionSql.FORGET_HEADLINE_WORDS);
        }
        sql.add(tables.get("article_body").copy(ProjectionSql.PARTS_OF_ARTICLES));
        LINKS.forEach(table -> {
            if (again) {
                sql.add(tables.get(table).deleteStale());
            }
            sql.add(tables.get(table).copy(ProjectionSql.PARTS_OF_ARTICLES));
        });
        sql.add(tables.get("collection_item").add(ProjectionSql.PARTS_OF_ARTICLES));
        // The view computes it from the links above.
        sql.add(tables.get("article_filing").copyFrom("projection.copied_filing", ProjectionSql.PARTS_OF_ARTICLES));
        sql.add(ProjectionSql.PUT_ADDRESSES);
        sql.add("DELETE FROM delivery.withdrawn_article WHERE article_id = ANY(:articles)");
        return String.join(";\n", sql);
    }
}
