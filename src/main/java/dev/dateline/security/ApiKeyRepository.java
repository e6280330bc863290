package dev.dateline.security;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import dev.dateline.database.AdvisoryLock;
import dev.dateline.database.AdvisoryLockRepository;

@ApplicationScoped
class ApiKeyRepository implements PanacheRepositoryBase<ApiKey, UUID> {

    private final AdvisoryLockRepository locks;

    ApiKeyRepository(AdvisoryLockRepository locks) {
        this.locks = locks;
    }

    Optional<ApiKey> findByHash(String hash) {
        return find("hash", hash).firstResultOptional();
    }

    boolean isNameTaken(String name) {
        return find("name", name).firstResultOptional().isPresent();
    }

    /** Until the transaction ends, no other node is past this. */
    void lockMakingOfFirstKey() {
        locks.hold(AdvisoryLock.FIRST_KEY);
    }
}
