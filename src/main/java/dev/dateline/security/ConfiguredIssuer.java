package dev.dateline.security;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.Roles.Source;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * Configures the issuer of accepted tokens. Quarkus reads the keys of the issuer with the first token, so that the server starts without the
 * issuer, and verifies tokens with these keys alone.
 */
@ApplicationScoped
class ConfiguredIssuer implements TenantConfigResolver {

    private final Uni<OidcTenantConfig> issuer;

    ConfiguredIssuer(SecurityConfig config) {
        var oidc = config.oidc();
        issuer = Uni.createFrom().item(oidc.issuer().map(url -> OidcTenantConfig.authServerUrl(url.toString()).tenantId("issuer")
                .roles(Source.accesstoken, oidc.roleClaim())
                .token().audience(oidc.audience()).principalClaim(oidc.nameClaim()).allowJwtIntrospection(false)
                .allowOpaqueTokenIntrospection(false).end().build()).orElse(null));
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext context, OidcRequestContext<OidcTenantConfig> request) {
        return issuer;
    }
}
