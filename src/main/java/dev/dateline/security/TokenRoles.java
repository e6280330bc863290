package dev.dateline.security;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

import dev.dateline.vocabulary.StorableText;

/**
 * Gives the user of a token the highest of the roles that the token names, and ignores what else the claim contains. The user's
 * name gets a prefix that the name of no API key has, so that neither can pass for the other.
 */
@ApplicationScoped
class TokenRoles implements SecurityIdentityAugmentor {

    static final String PREFIX = "oidc:";

    private static final int MAX_NAME = 200;

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getCredential(AccessTokenCredential.class) == null) {
            return Uni.createFrom().item(identity);
        }
        var name = identity.getPrincipal().getName();
        if (name == null || name.length() > MAX_NAME || StorableText.isBlank(name) || StorableText.countUnstorable(name) > 0) {
            return Uni.createFrom().failure(new AuthenticationFailedException("The token does not name a user"));
        }
        var roles = Role.highestOf(identity).map(Role::included).orElse(Set.of());
        return Uni.createFrom().item(QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(PREFIX + name))
                .addRoles(roles).build());
    }
}
