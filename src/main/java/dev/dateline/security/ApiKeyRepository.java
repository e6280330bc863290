package dev.dateline.security;

import java.util.Collection;
import java.util.List;
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

    List<ApiKey> listByHashes(Collection<String> hashes) {
        return list("hash in ?1", hashes);
    }

    boolean isNameTaken(String name) {
        return find("name", name).firstResultOptional().isPresent();
    }

    /** Blocks other nodes here until the transaction ends. */
    void lockFirstKey() {
        locks.hold(AdvisoryLock.FIRST_KEY);
    }
}
