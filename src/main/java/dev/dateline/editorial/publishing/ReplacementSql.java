package dev.dateline.editorial.publishing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.dateline.vocabulary.ResourceKind;

/**
 * The statements that replace a section, tag or author {@code id} by another one {@code into} in public articles.
 *
 * @param table the name of the table of the resource, and in those of the column and the table of its links
 * @param missing what has to become public first, in order: conditions on views, by the name of the table
 * @param columns of a link besides the resource, the article and the times
 * @param merge what an article that has both keeps
 * @param first the position of the first of an article
 * @param update changes the article, after the links
 */
record ReplacementSql(String table, Map<String, String> missing, String columns, String merge, String first, String update) {

    private static final String KEEPS_FIRST = "position = least(own.position, excluded.position)";
    private static final String FROM_ZERO = "1";
    private static final String PORTRAIT = "SELECT portrait_id FROM editorial.author WHERE id = :into";

    static ReplacementSql of(ResourceKind kind) {
        return switch (kind) {
            case SECTION -> new ReplacementSql("section", Map.of("section", """
                    shown.id IN (SELECT a.id FROM editorial.section t JOIN editorial.section a
                                 ON a.path = t.path OR starts_with(t.path, a.path || '/') WHERE t.id = :into)"""), "position",
                    KEEPS_FIRST, "CASE WHEN min(position) OVER (PARTITION BY article_id) = 0 THEN 1 ELSE 0 END", """
                    section_id = CASE WHEN a.section_id = :id THEN :into ELSE a.section_id END,
                    refers_to = jsonb_set(refers_to, '{sections}', (SELECT coalesce(jsonb_agg(l.section_id ORDER BY l.position), '[]')
                        FROM delivery.article_section l WHERE l.article_id = a.id AND l.position > 0))
                    WHERE a.id = ANY(:articles)
                      AND (a.section_id = :id OR a.refers_to -> 'sections' @> to_jsonb(cast(:id AS uuid)))""");
            case TAG -> new ReplacementSql("tag", Map.of("tag", "shown.id = :into"), "position", KEEPS_FIRST, FROM_ZERO, """
                    refers_to = jsonb_set(refers_to, '{tags}', (SELECT coalesce(jsonb_agg(l.tag_id ORDER BY l.position), '[]')
                        FROM delivery.article_tag l WHERE l.article_id = a.id))
                    WHERE a.id = ANY(:articles) AND a.refers_to -> 'tags' @> to_jsonb(cast(:id AS uuid))""");
            case AUTHOR -> new ReplacementSql("author", inOrder("media", "shown.id IN (" + PORTRAIT + ")", "caption",
                    "shown.media_id IN (" + PORTRAIT + ")", "author", "shown.id = :into"), "position, role", """
                    position = least(own.position, excluded.position),
                    role = CASE WHEN excluded.position < own.position THEN excluded.role ELSE own.role END""", FROM_ZERO, """
                    refers_to = jsonb_set(refers_to, '{authors}', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', l.author_id,
                        'role', l.role) ORDER BY l.position), '[]') FROM delivery.article_author l WHERE l.article_id = a.id))
                    WHERE a.id = ANY(:articles)
                      AND a.refers_to -> 'authors' @> jsonb_build_array(jsonb_build_object('id', cast(:id AS uuid)))""");
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    private static Map<String, String> inOrder(String... tablesAndConditions) {
        var ordered = new LinkedHashMap<String, String>();
        for (int i = 0; i < tablesAndConditions.length; i += 2) {
            ordered.put(tablesAndConditions[i], tablesAndConditions[i + 1]);
        }
        return ordered;
    }

    private String links() {
        return "delivery.article_" + table;
    }

    private String column() {
        return table + "_id";
    }

    /** The condition for what becomes public: only if one of the articles is. */
    String ifUsed(String condition) {
        return "(" + condition + ") AND EXISTS (SELECT FROM " + links() + " WHERE " + column()
                + " = :id AND article_id = ANY(:articles))";
    }

    String addLinks() {
        return "INSERT INTO " + links() + " AS own (" + column() + ", article_id, " + columns + ", published_at, updated_at)"
                + " SELECT :into, article_id, " + columns + ", published_at, updated_at FROM " + links() + " WHERE " + column()
                + " = :id AND article_id = ANY(:articles) ORDER BY article_id ON CONFLICT (article_id, " + column()
                + ") DO UPDATE SET " + merge;
    }

    /** Positions stay contiguous, as in the view. The article comes after its links, from which it is computed. */
    List<String> leave() {
        return List.of("DELETE FROM " + links() + " WHERE " + column() + " = :id AND article_id = ANY(:articles)",
                "UPDATE " + links() + " own SET position = n.position FROM (SELECT article_id, " + column()
                        + ", row_number() OVER (PARTITION BY article_id ORDER BY position) - " + first + " AS position FROM "
                        + links() + " WHERE article_id = ANY(:articles) AND position IS NOT NULL) n WHERE own.article_id ="
                        + " n.article_id AND own." + column() + " = n." + column() + " AND own.position <> n.position",
                "UPDATE delivery.article a SET changed_at = greatest(changed_at, clock_timestamp()), " + update);
    }

    String redirect() {
        return "UPDATE delivery.former_address SET target_id = :into WHERE kind = '" + table.toUpperCase(Locale.ROOT)
                + "' AND target_id = :id";
    }

    /** Addresses of a resource that was not public any more are hidden. */
    String dropHidden() {
        return "DELETE FROM delivery.former_address f WHERE f.target_id = :into AND NOT EXISTS (SELECT FROM"
                + " preview.former_address p WHERE p.kind = f.kind AND p.address = f.address AND p.target_id = f.target_id)";
    }

    String drop() {
        return "DELETE FROM delivery." + table + " WHERE id = :id";
    }
}
