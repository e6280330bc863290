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

    /**
     * False if the key has been in use since that time; the key then stays in use until the end of the transaction. Waits for a
     * concurrent request with the same key.
     */
    boolean insert(IdempotentRequest request, Instant now, Instant since) {
        return entityManager.createNativeQuery("""
                INSERT INTO editorial.idempotent_request AS used (caller, key, request, created_at)
                VALUES (:caller, :key, :request, :now)
                ON CONFLICT (caller, key) DO UPDATE SET request = excluded.request, created_at = excluded.created_at,
                    status = NULL, location = NULL, tag = NULL, body = NULL
                WHERE used.created_at < :since""")
                .setParameter("caller", request.caller()).setParameter("key", request.key())
                .setParameter("request", request.digest()).setParameter("now", now).setParameter("since", since)
                .executeUpdate() == 1;
    }

    void complete(IdempotentRequest request, StoredResponse response) {
        entityManager.createNativeQuery("""
                UPDATE editorial.idempotent_request SET status = :status, location = :location, tag = :tag, body = :body
                WHERE caller = :caller AND key = :key""")
                .setParameter("status", response.status()).setParameter("location", response.location())
                .setParameter("tag", response.tag()).setParameter("body", response.body())
                .setParameter("caller", request.caller()).setParameter("key", request.key()).executeUpdate();
    }

    /** The request that has used the key. */
    @SuppressWarnings("unchecked")
    Stored get(IdempotentRequest request) {
        var row = ((List<Object[]>) entityManager.createNativeQuery("""
                SELECT request, status, location, tag, body FROM editorial.idempotent_request
                WHERE caller = :caller AND key = :key""")
                .setParameter("caller", request.caller()).setParameter("key", request.key()).getResultList()).get(0);
        return new Stored((String) row[0],
                new StoredResponse((Integer) row[1], (String) row[2], (String) row[3], (String) row[4]));
    }

    /** At most 100, without waiting for other transactions. */
    void deleteBefore(Instant time) {
        entityManager.createNativeQuery("""
                DELETE FROM editorial.idempotent_request WHERE (caller, key) IN (
                    SELECT caller, key FROM editorial.idempotent_request WHERE created_at < :time
                    ORDER BY created_at LIMIT 100 FOR UPDATE SKIP LOCKED)""")
                .setParameter("time", time).executeUpdate();
    }

    /** @param digest of the request */
    record Stored(String digest, StoredResponse response) {
    }
}
