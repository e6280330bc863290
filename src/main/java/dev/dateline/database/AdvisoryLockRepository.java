package dev.dateline.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

@ApplicationScoped
public class AdvisoryLockRepository {

    private final EntityManager entityManager;

    AdvisoryLockRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Holds the lock until the end of the transaction; waits while another transaction on any node holds it. */
    public void hold(AdvisoryLock lock) {
        entityManager.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(:key)").setParameter("key", lock.key())
                .getSingleResult();
    }
}
