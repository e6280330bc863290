package dev.dateline.security.preview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** The secret that signs preview links, the same for all nodes. */
@ApplicationScoped
class PreviewSecretRepository {

    private final EntityManager entityManager;

    PreviewSecretRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    byte[] get() {
        return (byte[]) entityManager.createNativeQuery("SELECT secret FROM editorial.preview_secret", byte[].class)
                .getSingleResult();
    }

    void replace() {
        entityManager.createNativeQuery("UPDATE editorial.preview_secret SET secret = DEFAULT, created_at = DEFAULT")
                .executeUpdate();
    }
}
