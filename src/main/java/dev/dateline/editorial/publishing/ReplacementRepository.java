package dev.dateline.editorial.publishing;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Parameter;

import dev.dateline.vocabulary.ResourceKind;

/** Replaces sections, tags and authors by others on the public side. */
@ApplicationScoped
class ReplacementRepository {

    private final ProjectionTableRepository tables;
    private final ProjectionRepository projection;

    ReplacementRepository(ProjectionTableRepository tables, ProjectionRepository projection) {
        this.tables = tables;
        this.projection = projection;
    }

    /** In those of the articles that are public. */
    void replace(ResourceKind kind, UUID id, UUID into, Collection<UUID> articles) {
        var sql = ReplacementSql.of(kind);
        var parameters = Map.<String, Object>of("id", id, "into", into, "articles", articles.toArray(UUID[]::new));
        sql.missing().forEach((table, condition) -> run(tables.get(table).add(sql.ifUsed(condition)), parameters));
        run(sql.addLinks(), parameters);
        sql.leave().forEach(statement -> run(statement, parameters));
        if (kind == ResourceKind.SECTION) {
            projection.fileUnderAncestors(articles);
        } else {
            run(ProjectionSql.FILE_AGAIN, parameters);
        }
    }

    /** Withdraws what no public article uses any more, and redirects its addresses. */
    void retire(ResourceKind kind, UUID id, UUID into) {
        var sql = ReplacementSql.of(kind);
        var parameters = Map.<String, Object>of("id", id, "into", into);
        var portraits = kind == ResourceKind.AUTHOR ? projection.portraits(id) : Set.<UUID>of();
        var ancestors = kind == ResourceKind.SECTION ? projection.ancestors(id) : Set.<UUID>of();
        run(sql.redirect(), parameters);
        run(sql.dropHidden(), parameters);
        run(sql.drop(), parameters);
        run(ProjectionSql.refreshAddresses(kind), Map.of("id", into));
        projection.dropUnused(ResourceKind.MEDIA, portraits);
        projection.dropUnused(ResourceKind.SECTION, ancestors);
    }

    /** With those of the parameters that the statement has. */
    private void run(String sql, Map<String, Object> parameters) {
        var query = projection.query(sql);
        query.getParameters().stream().map(Parameter::getName)
                .forEach(name -> query.setParameter(name, Objects.requireNonNull(parameters.get(name), name)));
        query.executeUpdate();
    }
}
