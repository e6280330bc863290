package dev.dateline.editorial.imports.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.dateline.database.AdvisoryLock;
import dev.dateline.database.AdvisoryLockRepository;

/** Whether there is anything in the house yet. */
@ApplicationScoped
class StockRepository {

    private final EntityManager entityManager;
    private final AdvisoryLockRepository locks;

    StockRepository(EntityManager entityManager, AdvisoryLockRepository locks) {
        this.entityManager = entityManager;
        this.locks = locks;
    }

    /** Until the transaction ends, no other node is past this. */
    void lock() {
        locks.hold(AdvisoryLock.SAMPLE);
    }

    boolean isEmpty() {
        return (boolean) entityManager.createNativeQuery("""
                SELECT NOT EXISTS (SELECT FROM editorial.article) AND NOT EXISTS (SELECT FROM editorial.section)""",
                Boolean.class).getSingleResult();
    }
}
