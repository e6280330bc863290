package dev.dateline.editorial.imports.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Whether there is anything in the house yet. */
@ApplicationScoped
class StockRepository {

    /** Any number will do that nothing else locks. */
    private static final long SAMPLE_LOCK = 7_305_002L;

    private final EntityManager entityManager;

    StockRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Until the transaction ends, no other node is past this. */
    void lock() {
        entityManager.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(:key)").setParameter("key", SAMPLE_LOCK)
                .getSingleResult();
    }

    boolean isEmpty() {
        return (boolean) entityManager.createNativeQuery("""
                SELECT NOT EXISTS (SELECT FROM editorial.article) AND NOT EXISTS (SELECT FROM editorial.section)""",
                Boolean.class).getSingleResult();
    }
}
