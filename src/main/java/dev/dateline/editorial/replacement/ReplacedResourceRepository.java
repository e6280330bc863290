package dev.dateline.editorial.replacement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.vocabulary.ResourceKind;

/** Which resources replaced deleted ones: revisions are immutable and still contain the ids of these. */
@ApplicationScoped
public class ReplacedResourceRepository {

    private final EntityManager entityManager;

    ReplacedResourceRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The ids of the resources that replaced these, by the kinds and ids of replaced ones among them. */
    @SuppressWarnings("unchecked")
    public Map<ResourceKind, Map<UUID, UUID>> findReplacements(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : ((List<Object[]>) entityManager
                .createNativeQuery("SELECT kind, id, by_id FROM editorial.replaced_resource WHERE id = ANY(:ids)")
                .setParameter("ids", ids.toArray(UUID[]::new)).getResultList()).stream()
                .collect(Collectors.groupingBy(row -> ResourceKind.valueOf((String) row[0]),
                        Collectors.toMap(row -> (UUID) row[1], row -> (UUID) row[2])));
    }

    /** Empty if the resource was not replaced. */
    public Optional<UUID> findReplacement(ResourceKind kind, UUID id) {
        return Optional.ofNullable(findReplacements(List.of(id)).getOrDefault(kind, Map.of()).get(id));
    }

    public ProblemException notFound(ResourceKind kind, UUID id) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no " + name(kind) + " with the id " + id
                + findReplacement(kind, id).map(by -> "; it was replaced by the " + name(kind) + " with the id " + by).orElse("")
                + ".");
    }

    static String name(ResourceKind kind) {
        return kind == ResourceKind.MEDIA ? "media item" : kind.table();
    }

    void record(ResourceKind kind, UUID id, UUID by) {
        entityManager.createNativeQuery("""
                UPDATE editorial.replaced_resource SET by_id = :by WHERE by_id = :id AND kind = :kind""")
                .setParameter("kind", kind.name()).setParameter("id", id).setParameter("by", by).executeUpdate();
        entityManager.createNativeQuery("INSERT INTO editorial.replaced_resource (kind, id, by_id) VALUES (:kind, :id, :by)")
                .setParameter("kind", kind.name()).setParameter("id", id).setParameter("by", by).executeUpdate();
    }

    /** The resource is deleted without a replacement. */
    public void forget(ResourceKind kind, UUID id) {
        entityManager.createNativeQuery("DELETE FROM editorial.replaced_resource WHERE by_id = :id AND kind = :kind")
                .setParameter("kind", kind.name()).setParameter("id", id).executeUpdate();
    }
}
