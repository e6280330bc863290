package dev.dateline.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

@ApplicationScoped
public class AdvisoryLockRepository {

    /** The first key of the locks of names. */
    private static final int NAMES = 7_305_005;

    private final EntityManager entityManager;

    AdvisoryLockRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Holds the lock of a name, chosen by its hash, until the end of the transaction. */
    public void hold(String name) {
        entityManager.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(:keys, hashtext(:name))")
                .setParameter("keys", NAMES).setParameter("name", name).getSingleResult();
    }

    /** Holds the lock until the end of the transaction; returns false if another transaction on any node holds it. */
    public boolean tryToHold(AdvisoryLock lock) {
        return (Boolean) entityManager.createNativeQuery("SELECT pg_try_advisory_xact_lock(:key)")
                .setParameter("key", lock.key()).getSingleResult();
    }

    /** Holds the lock until the end of the transaction; waits while another transaction on any node holds it. */
    public void hold(AdvisoryLock lock) {
        entityManager.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(:key)").setParameter("key", lock.key())
                .getSingleResult();
    }
}
