package dev.dateline.security;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class ApiKeyRepository implements PanacheRepositoryBase<ApiKey, UUID> {

    /** Any number will do that nothing else locks. */
    private static final long FIRST_KEY_LOCK = 7_305_001L;

    Optional<ApiKey> findByHash(String hash) {
        return find("hash", hash).firstResultOptional();
    }

    boolean isNameTaken(String name) {
        return find("name", name).firstResultOptional().isPresent();
    }

    /** Until the transaction ends, no other node is past this. */
    void lockMakingOfFirstKey() {
        getEntityManager().createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(:key)")
                .setParameter("key", FIRST_KEY_LOCK).getSingleResult();
    }
}
