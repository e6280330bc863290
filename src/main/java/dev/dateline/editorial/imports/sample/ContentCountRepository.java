package dev.dateline.editorial.imports.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.dateline.database.AdvisoryLock;
import dev.dateline.database.AdvisoryLockRepository;

/** Whether the database has content. */
@ApplicationScoped
class ContentCountRepository {

    private final EntityManager entityManager;
    private final AdvisoryLockRepository locks;

    ContentCountRepository(EntityManager entityManager, AdvisoryLockRepository locks) {
        this.entityManager = entityManager;
        this.locks = locks;
    }

    /** Waits until no other node holds the lock; held until the transaction ends. */
    void lock() {
        locks.hold(AdvisoryLock.SAMPLE);
    }

    boolean isEmpty() {
        return (boolean) entityManager.createNativeQuery("""
                SELECT NOT EXISTS (SELECT FROM editorial.article) AND NOT EXISTS (SELECT FROM editorial.section)""")
                .getSingleResult();
    }
}
