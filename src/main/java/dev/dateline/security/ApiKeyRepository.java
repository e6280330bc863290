package dev.dateline.security;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
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

    List<ApiKey> listByHashes(Collection<String> hashes) {
        return list("hash in ?1", hashes);
    }

    /** In the last five minutes, more or less: not each request writes. */
    void recordUse(Collection<UUID> ids, Instant now) {
        update("lastUsedAt = ?1 where id in ?2", now, ids);
    }

    /** Whether there is or was a key with this name. In SQL, because each start asks it, and HQL takes 100 ms to load. */
    boolean existed(String name) {
        return (boolean) getEntityManager()
                .createNativeQuery("SELECT EXISTS (SELECT FROM editorial.api_key WHERE name = :name)")
                .setParameter("name", name).getSingleResult();
    }

    boolean isNameTaken(String name) {
        return findByName(name).isPresent();
    }

    Optional<ApiKey> findByName(String name) {
        return find("name = ?1 and revokedAt is null", name).firstResultOptional();
    }

    /** The latest first. */
    List<ApiKey> listLatest() {
        return list("order by id desc");
    }

    /** Whether another admin key is valid for at least as long as this one. */
    boolean hasOtherAdmin(ApiKey key) {
        var others = "id <> ?1 and role = 'admin' and revokedAt is null and ";
        return (key.expiresAt() == null ? count(others + "expiresAt is null", key.id())
                : count(others + "(expiresAt is null or expiresAt >= ?2)", key.id(), key.expiresAt())) > 0;
    }

    /** Blocks other transactions that decide about the last admin key, until the transaction ends. */
    void lockAdminKeys() {
        locks.hold(AdvisoryLock.API_KEYS);
    }
}
