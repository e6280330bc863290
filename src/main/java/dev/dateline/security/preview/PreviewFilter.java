package dev.dateline.security.preview;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.CompletionException;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestFilter;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;

import dev.dateline.http.Stage;
import dev.dateline.http.preview.Preview;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.security.Roles;

/**
 * The only way from the preview API to the resources of the delivery API: checks the key or the preview link, marks the request
 * and replaces the beginning of its path.
 */
@Provider
@PreMatching
@NonBlocking
@Priority(Stage.OfRequest.PREVIEW)
class PreviewFilter implements ResteasyReactiveContainerRequestFilter {

    private static final String TOKEN = "token";

    private final SecurityIdentity identity;
    private final PreviewLinks links;
    private final CurrentVertxRequest current;

    PreviewFilter(SecurityIdentity identity, PreviewLinks links, CurrentVertxRequest current) {
        this.identity = identity;
        this.links = links;
        this.current = current;
    }

    @Override
    public void filter(ResteasyReactiveContainerRequestContext request) {
        var context = current.getCurrent();
        if (!Preview.isPath(context.normalizedPath())) {
            return;
        }
        var tokens = context.queryParams().getAll(TOKEN);
        if (!identity.isAnonymous()) {
            requireViewer();
            begin(Preview.ofEverything(), request, context);
        } else if (tokens.size() == 1) {
            beginWithLink(tokens.get(0), request, context);
        } else {
            throw new ProblemException(ProblemType.UNAUTHENTICATED, tokens.isEmpty()
                    ? "A preview requires an API key, \"Authorization: Bearer <key>\", or the token of a preview link."
                    : "A preview accepts one token, not several.");
        }
    }

    private void requireViewer() {
        if (!identity.hasRole(Roles.VIEWER)) {
            throw new ForbiddenException();
        }
    }

    private void beginWithLink(String token, ResteasyReactiveContainerRequestContext request, RoutingContext context) {
        var loop = Vertx.currentContext();
        request.suspend();
        links.check(token).whenComplete((link, failure) -> loop.runOnContext(checked -> {
            if (failure == null) {
                begin(new Preview(link.article()), request, context);
                request.resume();
            } else {
                request.resume(failure instanceof CompletionException wrapper ? wrapper.getCause() : failure);
            }
        }));
    }

    private static void begin(Preview preview, ResteasyReactiveContainerRequestContext request, RoutingContext context) {
        preview.begin();
        var parameters = MultiMap.caseInsensitiveMultiMap().addAll(context.queryParams());
        var uri = uri(Preview.resourcePath(context.normalizedPath()));
        request.setRequestUri(uri, uri);
        // setRequestUri has replaced them.
        context.queryParams().clear().addAll(parameters);
        context.queryParams().remove(TOKEN);
    }

    /** Its path is decoded once when it is set, and again later. */
    private static URI uri(String path) {
        try {
            return new URI("http", "localhost", path, null, null);
        } catch (URISyntaxException e) {
            throw ProblemException.notFound(path);
        }
    }
}
