package dev.dateline.security;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/** Finds the identity of an API key. */
@ApplicationScoped
class ApiKeyProvider implements IdentityProvider<ApiKeyRequest> {

    private final ApiKeyLookup keys;
    private final SecurityConfig config;

    ApiKeyProvider(ApiKeyLookup keys, SecurityConfig config) {
        this.keys = keys;
        this.config = config;
    }

    @Override
    public Class<ApiKeyRequest> getRequestType() {
        return ApiKeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(ApiKeyRequest request, AuthenticationRequestContext context) {
        var hash = KeyHash.of(request.key());
        if (config.adminKey().map(KeyHash::of).filter(own -> KeyHash.same(own, hash)).isPresent()) {
            return Uni.createFrom().item(identity(Roles.ADMIN, Role.ADMIN));
        }
        // The request continues on its event loop, not on the thread of the lookup.
        var eventLoop = Vertx.currentContext();
        return Uni.createFrom().completionStage(() -> keys.find(hash, request.isForPublicContent()))
                .flatMap(key -> key.map(found -> Uni.createFrom().item(identity(found.name(), found.role())))
                        .orElseGet(this::unknown))
                .emitOn(step -> eventLoop.runOnContext(next -> step.run()));
    }

    private Uni<SecurityIdentity> unknown() {
        return Uni.createFrom().nullItem().onItem().delayIt().by(config.unknownKeyDelay())
                .flatMap(late -> Uni.createFrom().failure(new AuthenticationFailedException("The API key is unknown")));
    }

    private static SecurityIdentity identity(String name, Role role) {
        return QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(name)).addRoles(role.included())
                .build();
    }
}
