package dev.dateline.security;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AnonymousAuthenticationRequest;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.operations.Episodes;

/**
 * Reads {@code Authorization: Bearer <token>} (RFC 6750): an API key, or a signed token of the OIDC issuer if one is configured. A
 * request without either is anonymous.
 */
@ApplicationScoped
class BearerMechanism implements HttpAuthenticationMechanism {

    private static final Logger LOG = Logger.getLogger(BearerMechanism.class);

    private static final Uni<SecurityIdentity> ANONYMOUS = Uni.createFrom().item(
            QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal("")).setAnonymous(true).build());

    private static final String SCHEME = "Bearer";
    /** JWS in compact form (RFC 7515), whose header is a JSON object. The length of headers is limited. */
    private static final Pattern SIGNED_TOKEN = Pattern.compile("eyJ[\\w-]++\\.[\\w-]++\\.[\\w-]*+");

    private final OidcAuthenticationMechanism issuer;
    private final Episodes episodes;
    private final boolean hasIssuer;

    BearerMechanism(OidcAuthenticationMechanism issuer, Episodes episodes, SecurityConfig config) {
        this.issuer = issuer;
        this.episodes = episodes;
        this.hasIssuer = config.oidc().issuer().isPresent();
    }

    /** Before the mechanism of the issuer, which would reject API keys. */
    @Override
    public int getPriority() {
        return issuer.getPriority() + 1;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        var token = token(context);
        if (token.isEmpty()) {
            skipFailureHandler(context);
            return ANONYMOUS;
        }
        return authenticate(token.get(), context, providers).onItemOrFailure().transformToUni((identity, failure) -> {
            if (context.response().closed()) {
                // Cancelled meanwhile: what follows would fail, and nobody waits for it.
                return Uni.createFrom().nothing();
            }
            if (failure != null) {
                return Uni.createFrom().failure(failure);
            }
            skipFailureHandler(context);
            return Uni.createFrom().item(identity);
        });
    }

    /**
     * Nothing fails any more. With the handler of failures, quarkus-rest would compose a tree of all paths for each request, to name
     * the path in metrics.
     */
    private static void skipFailureHandler(RoutingContext context) {
        context.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
    }

    private Uni<SecurityIdentity> authenticate(String token, RoutingContext context, IdentityProviderManager providers) {
        return hasIssuer && SIGNED_TOKEN.matcher(token).matches()
                ? issuer.authenticate(context, providers).onFailure().transform(this::problem)
                : providers.authenticate(
                        new ApiKeyRequest(token, address(context), context.request().path().startsWith("/api/")));
    }

    /** The issuer's mechanism reports nothing that a client can understand. */
    private Throwable problem(Throwable e) {
        if (e instanceof AuthenticationFailedException) {
            LOG.debug("A token was rejected", e);
            return new AuthenticationFailedException("The token is invalid or has expired.", e);
        }
        episodes.report("The issuer of tokens cannot be reached.", String.valueOf(e.getMessage()));
        return new ProblemException(ProblemType.UNAVAILABLE, "The issuer of the token cannot be reached at the moment.");
    }

    /** That of the client, if the proxies in front are trusted. */
    private static String address(RoutingContext context) {
        var address = context.request().remoteAddress();
        return address == null || address.hostAddress() == null ? "" : address.hostAddress();
    }

    private static Optional<String> token(RoutingContext context) {
        var header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME + " ", 0, SCHEME.length() + 1)) {
            return Optional.empty();
        }
        return Optional.of(header.substring(SCHEME.length() + 1).strip());
    }

    /** The problem details have the challenge. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(HttpResponseStatus.UNAUTHORIZED.code()));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(ApiKeyRequest.class, AnonymousAuthenticationRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(
                new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, SCHEME));
    }
}
