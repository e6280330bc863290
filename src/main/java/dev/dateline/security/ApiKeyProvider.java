package dev.dateline.security;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Knows who stands behind an API key. */
@ApplicationScoped
class ApiKeyProvider implements IdentityProvider<ApiKeyRequest> {

    private final ApiKeyRepository keys;
    private final SecurityConfig config;

    ApiKeyProvider(ApiKeyRepository keys, SecurityConfig config) {
        this.keys = keys;
        this.config = config;
    }

    @Override
    public Class<ApiKeyRequest> getRequestType() {
        return ApiKeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(ApiKeyRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(KeyHash.of(request.key())));
    }

    private SecurityIdentity identity(String hash) {
        if (config.adminKey().map(KeyHash::of).filter(own -> KeyHash.same(own, hash)).isPresent()) {
            return identity(Roles.ADMIN, Roles.ADMIN);
        }
        return QuarkusTransaction.requiringNew().call(() -> keys.findByHash(hash))
                .map(key -> identity(key.name(), key.role()))
                .orElseThrow(() -> new AuthenticationFailedException("The API key is not known"));
    }

    private static SecurityIdentity identity(String name, String role) {
        return QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(name)).addRole(role).build();
    }
}
