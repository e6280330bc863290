package dev.dateline.editorial.publishing;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** The tables of the schema {@code delivery}, read from the catalog of the database when they are first needed. */
@ApplicationScoped
class ProjectionTableRepository {

    private final EntityManager entityManager;
    private volatile Tables tables;

    ProjectionTableRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    ProjectionTable get(String name) {
        return tables().byName().get(name);
    }

    PublicationSql publications() {
        return tables().publications();
    }

    private Tables tables() {
        var known = tables;
        if (known == null) {
            var byName = read();
            tables = known = new Tables(byName, PublicationSql.of(byName));
        }
        return known;
    }

    @SuppressWarnings("unchecked")
    private Map<String, ProjectionTable> read() {
        var rows = (List<Object[]>) entityManager.createNativeQuery("""
                SELECT cast(c.relname AS text),
                       CASE WHEN to_regclass('projection.' || c.relname) IS NULL THEN 'preview.' ELSE 'projection.' END || c.relname,
                       string_agg(a.attname, ',' ORDER BY a.attnum),
                       string_agg(a.attname, ',' ORDER BY a.attnum) FILTER (WHERE a.attnum = ANY(i.indkey))
                FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                    AND a.attgenerated = '' AND a.attname <> 'article_count'
                JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
                WHERE c.relnamespace = cast('delivery' AS regnamespace) AND c.relkind = 'r'
                GROUP BY c.relname""").getResultList();
        return rows.stream()
                .map(row -> new ProjectionTable((String) row[0], (String) row[1], names((String) row[2]), names((String) row[3])))
                .collect(Collectors.toMap(ProjectionTable::name, Function.identity()));
    }

    private static List<String> names(String list) {
        return List.of(list.split(","));
    }

    private record Tables(Map<String, ProjectionTable> byName, PublicationSql publications) {
    }
}
