package dev.dateline.security;

import java.util.List;

import jakarta.enterprise.event.Observes;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

import dev.dateline.http.Stage;
import dev.dateline.http.cache.ReadingConfig;

/**
 * If published content is not public, requires the role viewer for everything except what contains none, or checks keys itself: a
 * spelling of a path that is not foreseen here must not give access.
 */
class ClosedReadingFilter {

    private static final List<String> OPEN =
            List.of("/docs", "/health", "/manage", "/metrics", "/openapi", "/preview", "/sample");

    private final ReadingConfig config;

    ClosedReadingFilter(ReadingConfig config) {
        this.config = config;
    }

    void register(@Observes Filters filters) {
        if (!config.isPublic()) {
            Stage.CLOSED_READING.register(filters, ClosedReadingFilter::check);
        }
    }

    private static void check(RoutingContext context) {
        var path = context.normalizedPath();
        if (OPEN.stream().anyMatch(open -> path.equals(open) || path.startsWith(open + "/"))
                || context.request().method() == HttpMethod.OPTIONS) {
            context.next();
            return;
        }
        var identity = context.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity() : null;
        if (identity == null || identity.isAnonymous()) {
            context.fail(new UnauthorizedException());
        } else if (!identity.hasRole(Roles.VIEWER)) {
            context.fail(new ForbiddenException());
        } else {
            context.next();
        }
    }
}
