package dev.dateline.editorial.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.dateline.editorial.publishing.ConsistencyCheck.Discrepancy;
import dev.dateline.vocabulary.ResourceKind;

@ApplicationScoped
class ConsistencyRepository {

    private static final List<String> NOT_COMPARED = List.of("changed_at", "version_since");

    private final EntityManager entityManager;
    private final ProjectionTableRepository tables;

    ConsistencyRepository(EntityManager entityManager, ProjectionTableRepository tables) {
        this.entityManager = entityManager;
        this.tables = tables;
    }

    /** The first statement of the transaction: all others read the same snapshot. */
    void beginSnapshot() {
        entityManager.createNativeQuery("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY").executeUpdate();
    }

    long countPublicArticles() {
        return ((Number) entityManager.createNativeQuery("SELECT count(*) FROM delivery.article").getSingleResult()).longValue();
    }

    List<Check> checks() {
        var checks = new ArrayList<>(ConsistencySql.CHECKS);
        for (var table : List.of("article", "article_body", "article_section", "article_tag", "article_author",
                "article_media")) {
            checks.add(new Check(ResourceKind.ARTICLE, table, compare(table, ConsistencySql.LATEST_IS_PUBLIC)));
        }
        for (var kind : List.of(ResourceKind.SECTION, ResourceKind.TAG, ResourceKind.AUTHOR, ResourceKind.MEDIA,
                ResourceKind.COLLECTION)) {
            checks.add(new Check(kind, kind.table(), compare(kind.table(), "SELECT id FROM delivery." + kind.table())));
        }
        checks.add(new Check(ResourceKind.ARTICLE, "collection_item",
                compare("collection_item", "SELECT id FROM delivery.article")));
        checks.add(new Check(ResourceKind.MEDIA, "caption", compare("caption", "SELECT id FROM delivery.media")));
        return checks;
    }

    /** Both ways: rows that the table or the view lacks, and rows that differ. */
    private String compare(String name, String scope) {
        var table = tables.get(name);
        var owner = table.columns().contains("article_id") ? "article_id" : name.equals("caption") ? "media_id" : "id";
        var compared = table.columns().stream().filter(column -> !NOT_COMPARED.contains(column)).toList();
        var columns = String.join(", ", compared);
        return "WITH scope(resource) AS MATERIALIZED (" + scope + ") SELECT coalesce(d." + owner + ", p." + owner
                + "), CASE WHEN d."
                + owner + " IS NULL THEN 'missing' WHEN p." + owner + " IS NULL THEN 'superfluous' ELSE 'different' END FROM "
                + "(SELECT " + columns + " FROM delivery." + name + " WHERE " + owner + " IN (SELECT resource FROM scope)) d "
                + "FULL JOIN (SELECT " + columns + " FROM " + table.view() + " WHERE " + owner
                + " IN (SELECT resource FROM scope)) p ON "
                + table.key().stream().map(column -> "d." + column + " = p." + column).collect(Collectors.joining(" AND "))
                + " WHERE (" + prefixed("d", compared) + ") IS DISTINCT FROM (" + prefixed("p", compared) + ")";
    }

    private static String prefixed(String alias, List<String> columns) {
        return columns.stream().map(column -> alias + "." + column).collect(Collectors.joining(", "));
    }

    @SuppressWarnings("unchecked")
    List<Discrepancy> find(Check check, int atMost) {
        var rows = (List<Object[]>) entityManager.createNativeQuery("SELECT * FROM (" + check.sql() + ") found(id, what) "
                + "ORDER BY id LIMIT :atMost").setParameter("atMost", atMost).getResultList();
        return rows.stream().map(row -> new Discrepancy(check.resource(), (UUID) row[0], check.where(), (String) row[1]))
                .toList();
    }

    /**
     * @param sql selects the id of each resource that is wrong, and what is wrong
     */
    record Check(ResourceKind resource, String where, String sql) {
    }
}
