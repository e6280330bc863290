package dev.dateline.editorial.replacement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;

import dev.dateline.body.sanitise.LinkedMedia;
import dev.dateline.body.sanitise.StoredBody;

/** Replaces media items in the bodies of articles. */
@ApplicationScoped
public class BodyMediaRepository {

    /** The number of characters of bodies that are in memory at once, plus at most one body. */
    private static final int BATCH = 4_000_000;

    private final EntityManager entityManager;

    BodyMediaRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The articles are locked. Two statements for each batch of bodies that show the item, and one more. */
    public void replace(BodyTable table, Collection<UUID> articles, UUID id, LinkedMedia by) {
        for (var batch : batches(rows(query(table.lengths(), articles).setParameter("id", id.toString())))) {
            var bodies = rows(query(table.read(), batch));
            query(table.write(), bodies.stream().map(row -> (UUID) row[0]).toList())
                    .setParameter("bodies", bodies.stream().map(row -> new StoredBody((String) row[1]).replace(id, by))
                            .toArray(String[]::new))
                    .executeUpdate();
        }
    }

    /** @param lengths ids with the lengths of their bodies */
    private static List<List<UUID>> batches(List<Object[]> lengths) {
        var batches = new ArrayList<List<UUID>>();
        var room = 0;
        for (var row : lengths) {
            if (room <= 0) {
                batches.add(new ArrayList<>());
                room = BATCH;
            }
            batches.get(batches.size() - 1).add((UUID) row[0]);
            room -= (Integer) row[1];
        }
        return batches;
    }

    private Query query(String sql, Collection<UUID> articles) {
        return entityManager.createNativeQuery(sql).setParameter("articles", articles.toArray(UUID[]::new))
                .setFlushMode(FlushModeType.COMMIT);
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    /**
     * The statements for a table with bodies.
     *
     * @param lengths returns the ids of those of the {@code :articles} whose body contains the text {@code :id}, and the lengths of
     *            their bodies
     * @param read returns the ids and bodies of the {@code :articles}
     * @param write stores the {@code :bodies} of the {@code :articles}
     */
    public record BodyTable(String lengths, String read, String write) {
    }
}
