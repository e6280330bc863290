package dev.dateline.editorial.idempotency;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

@ApplicationScoped
class IdempotentRequestRepository {

    private final EntityManager entityManager;

    IdempotentRequestRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** False if the key is in use; waits for a concurrent request with the same key. */
    boolean insert(IdempotentRequest request, Instant now) {
        return entityManager.createNativeQuery("""
                INSERT INTO editorial.idempotent_request (caller, key, request, created_at)
                VALUES (:caller, :key, :request, :now) ON CONFLICT DO NOTHING""")
                .setParameter("caller", request.caller()).setParameter("key", request.key())
                .setParameter("request", request.digest()).setParameter("now", now).executeUpdate() == 1;
    }

    void complete(IdempotentRequest request, StoredResponse response) {
        entityManager.createNativeQuery("""
                UPDATE editorial.idempotent_request SET status = :status, location = :location, tag = :tag, body = :body
                WHERE caller = :caller AND key = :key""")
                .setParameter("status", response.status()).setParameter("location", response.location())
                .setParameter("tag", response.tag()).setParameter("body", response.body())
                .setParameter("caller", request.caller()).setParameter("key", request.key()).executeUpdate();
    }

    /** The digest of the request that has the key. */
    String getDigest(IdempotentRequest request) {
        return (String) row(request)[0];
    }

    StoredResponse getResponse(IdempotentRequest request) {
        var row = row(request);
        return new StoredResponse((Integer) row[1], (String) row[2], (String) row[3], (String) row[4]);
    }

    @SuppressWarnings("unchecked")
    private Object[] row(IdempotentRequest request) {
        return ((List<Object[]>) entityManager.createNativeQuery("""
                SELECT request, status, location, tag, body FROM editorial.idempotent_request
                WHERE caller = :caller AND key = :key""")
                .setParameter("caller", request.caller()).setParameter("key", request.key()).getResultList()).get(0);
    }

    /** At most 100, without waiting for other transactions. */
    void deleteBefore(Instant time) {
        entityManager.createNativeQuery("""
                DELETE FROM editorial.idempotent_request WHERE (caller, key) IN (
                    SELECT caller, key FROM editorial.idempotent_request WHERE created_at < :time
                    ORDER BY created_at LIMIT 100 FOR UPDATE SKIP LOCKED)""")
                .setParameter("time", time).executeUpdate();
    }
}
