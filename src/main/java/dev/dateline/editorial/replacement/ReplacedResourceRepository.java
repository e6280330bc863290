package dev.dateline.editorial.replacement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/** Which resources replaced deleted ones: revisions are immutable and still contain the ids of these. */
@ApplicationScoped
public class ReplacedResourceRepository {

    private final EntityManager entityManager;

    ReplacedResourceRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The ids of the resources that replaced these, by the ids of replaced ones among them. */
    @SuppressWarnings("unchecked")
    public Map<UUID, UUID> findReplacements(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : ((List<Object[]>) entityManager
                .createNativeQuery("SELECT id, by_id FROM editorial.replaced_resource WHERE id = ANY(:ids)")
                .setParameter("ids", ids.toArray(UUID[]::new)).getResultList()).stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }

    /** @param kind such as {@code tag} */
    public ProblemException notFound(String kind, UUID id) {
        var by = findReplacements(List.of(id)).get(id);
        return new ProblemException(ProblemType.NOT_FOUND, "There is no " + kind + " with the id " + id
                + (by == null ? "" : "; it was replaced by the " + kind + " with the id " + by) + ".");
    }

    void record(UUID id, UUID by) {
        entityManager.createNativeQuery("UPDATE editorial.replaced_resource SET by_id = :by WHERE by_id = :id")
                .setParameter("id", id).setParameter("by", by).executeUpdate();
        entityManager.createNativeQuery("INSERT INTO editorial.replaced_resource (id, by_id) VALUES (:id, :by)")
                .setParameter("id", id).setParameter("by", by).executeUpdate();
    }

    /** The resource is deleted without a replacement. */
    public void forget(UUID id) {
        entityManager.createNativeQuery("DELETE FROM editorial.replaced_resource WHERE by_id = :id").setParameter("id", id)
                .executeUpdate();
    }
}
