package dev.dateline.security;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;

import org.hibernate.SessionFactory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import dev.dateline.database.AdvisoryLock;
import dev.dateline.database.AdvisoryLockRepository;
import dev.dateline.database.ResponseTimeout;

@ApplicationScoped
class ApiKeyRepository implements PanacheRepositoryBase<ApiKey, UUID> {

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(4);

    private final AdvisoryLockRepository locks;
    private final SessionFactory sessions;
    private final DataSource dataSource;
    private final Duration longestSilence;

    @Inject
    ApiKeyRepository(AdvisoryLockRepository locks, SessionFactory sessions, DataSource dataSource) {
        this(locks, sessions, dataSource, LONGEST_SILENCE);
    }

    /** @param longestSilence how long a lookup waits for a silent database */
    ApiKeyRepository(AdvisoryLockRepository locks, SessionFactory sessions, DataSource dataSource, Duration longestSilence) {
        this.locks = locks;
        this.sessions = sessions;
        this.dataSource = dataSource;
        this.longestSilence = longestSilence;
    }

    /** Without a transaction: its commit could wait for a silent database as well. */
    List<ApiKey> listByHashes(Collection<String> hashes) {
        return connected(connection -> {
            try (var session = sessions.openStatelessSession(connection)) {
                return session.createSelectionQuery("from ApiKey where hash in :hashes", ApiKey.class)
                        .setParameterList("hashes", hashes).list();
            }
        });
    }

    /** In the last five minutes, more or less: not each request writes. Without a transaction, as {@link #listByHashes}. */
    void recordUse(Collection<UUID> ids, Instant now) {
        connected(connection -> {
            try (var statement =
                    connection.prepareStatement("UPDATE editorial.api_key SET last_used_at = ? WHERE id = ANY(?)")) {
                statement.setObject(1, now.atOffset(ZoneOffset.UTC));
                statement.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
                return statement.executeUpdate();
            }
        });
    }

    private <T> T connected(Work<T> work) {
        try (var connection = dataSource.getConnection(); var limit = new ResponseTimeout(connection, longestSilence)) {
            return work.run(connection);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
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

    private interface Work<T> {

        T run(Connection connection) throws SQLException;
    }
}
