package dev.dateline.security;

import java.sql.SQLTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

import dev.dateline.database.DatabaseFailure;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/** Finds the identity of an API key. */
@ApplicationScoped
class ApiKeyProvider implements IdentityProvider<ApiKeyRequest> {

    /** A request must not wait for as long as a silent database does, and time out as if the client were slow. */
    private static final Duration LONGEST_LOOKUP = Duration.ofSeconds(5);

    private final ApiKeyLookup keys;
    private final KeyGuesses guesses;
    private final SecurityConfig config;
    private final Clock clock;

    ApiKeyProvider(ApiKeyLookup keys, KeyGuesses guesses, SecurityConfig config, Clock clock) {
        this.keys = keys;
        this.guesses = guesses;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Class<ApiKeyRequest> getRequestType() {
        return ApiKeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(ApiKeyRequest request, AuthenticationRequestContext context) {
        var hash = KeyHash.of(request.key());
        if (config.adminKey().map(KeyHash::of).filter(own -> KeyHash.same(own, hash)).isPresent()) {
            return Uni.createFrom().item(identity(Roles.ADMIN, Role.ADMIN).build());
        }
        if (!guesses.mayTry(hash, request.address())) {
            return Uni.createFrom().failure(new ProblemException(ProblemType.TOO_MANY_REQUESTS,
                    "Too many unknown API keys came from this address; try again later."));
        }
        var isRepeated = keys.isKnownToBeWrong(hash);
        // The request continues on its event loop, not on the thread of the lookup.
        var eventLoop = Vertx.currentContext();
        return Uni.createFrom()
                .completionStage(() -> keys.find(hash, request.isForPublicContent()).thenApply(Function.identity()))
                .ifNoItem().after(LONGEST_LOOKUP).failWith(() -> new PersistenceException(new SQLTimeoutException(
                        "no response to the look-up of an API key", DatabaseFailure.CONNECTION_FAILURE)))
                .flatMap(key -> key.map(this::identity).orElseGet(() -> unknown(isRepeated ? null : request.address())))
                .emitOn(step -> eventLoop.runOnContext(next -> step.run()));
    }

    private Uni<SecurityIdentity> identity(ApiKey key) {
        var now = clock.instant();
        if (!key.isValid(now)) {
            return Uni.createFrom().failure(new AuthenticationFailedException(
                    key.isExpired(now) ? "The API key has expired." : "The API key has been revoked."));
        }
        guesses.accept(key.hash());
        return Uni.createFrom().item(identity(key.name(), key.role()).addAttribute(ApiKey.class.getName(), key).build());
    }

    /** @param address null if the same key has come before */
    private Uni<SecurityIdentity> unknown(String address) {
        if (address != null) {
            guesses.countUnknown(address);
        }
        return Uni.createFrom().nullItem().onItem().delayIt().by(config.unknownKeyDelay())
                .flatMap(late -> Uni.createFrom().failure(new AuthenticationFailedException("The API key is unknown.")));
    }

    private static QuarkusSecurityIdentity.Builder identity(String name, Role role) {
        return QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(name)).addRoles(role.included());
    }
}
