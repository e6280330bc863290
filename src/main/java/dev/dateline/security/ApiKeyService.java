package dev.dateline.security;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.database.DataFolder;
import dev.dateline.http.problem.Problem.Place;
import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/** Creates and revokes API keys. Callers provide the transaction. */
@ApplicationScoped
public class ApiKeyService {

    /** What the server itself does, and the key of the configuration, have these names in the audit log. */
    private static final List<String> RESERVED =
            List.of(Roles.ADMIN, ReservedNames.IMPORT, ReservedNames.SCHEDULER, ReservedNames.SERVER);

    private final ApiKeyRepository keys;
    private final SecurityConfig config;
    private final Clock clock;

    ApiKeyService(ApiKeyRepository keys, SecurityConfig config, Clock clock) {
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    public List<ApiKey> listLatest() {
        return keys.listLatest();
    }

    public Optional<ApiKey> find(UUID id) {
        return keys.findByIdOptional(id);
    }

    /**
     * @param expiresAt may be null
     * @param by the name of the key with which it is created
     * @throws ProblemException INVALID_CONTENT if the name is reserved or that of a valid key, or the key would have expired
     */
    public CreatedKey create(String name, Role role, Instant expiresAt, String by) {
        keys.lockAdminKeys();
        var violations = new ArrayList<Violation>();
        if (RESERVED.contains(name.strip().toLowerCase(Locale.ROOT))) {
            violations.add(new Violation(Place.BODY, "name", name, "is reserved; the reserved names are "
                    + String.join(", ", RESERVED), null));
        } else if (keys.isNameTaken(name)) {
            violations.add(new Violation(Place.BODY, "name", name, "is the name of another key", null));
        }
        if (expiresAt != null && !expiresAt.isAfter(clock.instant())) {
            violations.add(new Violation(Place.BODY, "expiresAt", expiresAt.toString(), "must be in the future", null));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.of(ProblemType.INVALID_CONTENT, violations);
        }
        var secret = DataFolder.newSecret();
        var key = new ApiKey(name, role, secret, by, clock.instant(), expiresAt);
        keys.persist(key);
        keys.flush();
        return new CreatedKey(key, secret);
    }

    /**
     * @throws ProblemException NOT_FOUND; CONFLICT for the key with the role admin that is valid longest, unless the configuration has one
     */
    public ApiKey revoke(UUID id) {
        keys.lockAdminKeys();
        var key = keys.findByIdOptional(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND,
                "There is no API key with the id " + id + "."));
        if (key.role() == Role.ADMIN && config.adminKey().isEmpty() && !keys.hasOtherAdmin(key)) {
            throw new ProblemException(ProblemType.CONFLICT,
                    "No other key with the role admin is valid for as long as this one; create one before you revoke it.");
        }
        key.revoke(clock.instant());
        keys.flush();
        return key;
    }

    /** @param secret the key itself, which is not stored */
    public record CreatedKey(ApiKey key, String secret) {
    }
}
