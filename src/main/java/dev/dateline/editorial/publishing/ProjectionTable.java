package dev.dateline.editorial.publishing;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Writes statements that copy rows of a view to the table of {@code delivery} with the same name. Rows are copied in the order of
 * their key, so that concurrent publications do not wait for each other in a cycle.
 *
 * @param view the view that has the rows as if they were published: of the schema {@code projection} for parts of articles,
 *        otherwise of {@code preview}
 * @param columns the columns of the table except those that the database computes, read from the catalog: no statement repeats them
 * @param key the columns of the primary key
 */
record ProjectionTable(String name, String view, List<String> columns, List<String> key) {

    /** Dated when the row is written: a transaction that waited began before others changed the same row. */
    private static final String CHANGED_AT = "changed_at";
    private static final String PUBLIC_FROM = "public_from";
    /** When the public version became public: it stays as long as the version does. */
    private static final String VERSION_SINCE = "version_since";

    /**
     * Inserts the rows that are missing. A conflict in any unique index counts: with the key alone, a row would wait for a
     * concurrent copy of itself in the index of slugs, while that transaction waits for it in the index of the key.
     *
     * @param condition on the view, which has the alias {@code shown}
     */
    String add(String condition) {
        return insert(view, "(" + condition + ") AND NOT EXISTS (SELECT FROM delivery." + name + " old WHERE "
                + sameKey() + ")") + " ON CONFLICT " + arbiter() + "DO NOTHING";
    }

    /** Inserts the rows that are missing and updates those that differ. */
    String copy(String condition) {
        return copyFrom(view, condition);
    }

    /** @param source a view with the same columns */
    String copyFrom(String source, String condition) {
        var updated = columns.stream().filter(column -> !key.contains(column)).toList();
        var compared = updated.stream().filter(column -> !column.equals(CHANGED_AT) && !column.equals(VERSION_SINCE)).toList();
        return insert(source, condition) + " ON CONFLICT (" + String.join(", ", key) + ") DO UPDATE SET "
                + updated.stream().map(column -> column + " = " + newValue(column)).collect(Collectors.joining(", "))
                + " WHERE (" + list(compared, column -> "old." + column) + ") IS DISTINCT FROM ("
                + list(compared, column -> "excluded." + column) + ")";
    }

    /** Deletes the rows of the articles that the view does not have. */
    String deleteStale() {
        return "DELETE FROM delivery." + name + " old WHERE old.article_id = ANY(:articles) AND NOT EXISTS (SELECT FROM "
                + view + " shown WHERE shown.article_id = ANY(:articles) AND " + sameKey() + ")";
    }

    private String insert(String source, String condition) {
        return "INSERT INTO delivery." + name + " AS old (" + String.join(", ", columns) + ") SELECT "
                + list(columns, this::value)
                + " FROM " + source + " shown WHERE " + condition + " ORDER BY " + list(key, column -> "shown." + column);
    }

    private String value(String column) {
        if (column.equals(CHANGED_AT)) {
            return "clock_timestamp()";
        }
        // The view has the time of the save for corrections that are not public, which the preview shows.
        return name.startsWith("correction") && column.equals(PUBLIC_FROM)
                ? "coalesce((SELECT d.public_from FROM delivery.correction d WHERE d.id = shown.id), now())" : "shown." + column;
    }

    private static String newValue(String column) {
        return switch (column) {
            case CHANGED_AT -> "greatest(old.changed_at, excluded.changed_at)";
            case VERSION_SINCE -> "CASE WHEN old.version = excluded.version THEN old.version_since"
                    + " ELSE greatest(old.version_since, excluded.version_since) END";
            default -> "excluded." + column;
        };
    }

    /** The key alone for sections, whose paths are checked at the commit, as moves need it. */
    private String arbiter() {
        return name.equals("section") ? "(" + String.join(", ", key) + ") " : "";
    }

    private String sameKey() {
        return key.stream().map(column -> "old." + column + " = shown." + column).collect(Collectors.joining(" AND "));
    }

    private static String list(List<String> columns, UnaryOperator<String> expression) {
        return columns.stream().map(expression).collect(Collectors.joining(", "));
    }
}
