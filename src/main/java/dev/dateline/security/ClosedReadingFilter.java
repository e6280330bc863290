package dev.dateline.security;

import jakarta.enterprise.event.Observes;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

import dev.dateline.http.Stage;
import dev.dateline.http.cache.ReadingConfig;

/** Requires the role viewer for published content, if it is not public. The documentation contains none. */
class ClosedReadingFilter {

    private static final String HOME = "/";
    private static final String API = "/api/";

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
        if (!path.equals(HOME) && !path.startsWith(API) || context.request().method() == HttpMethod.OPTIONS) {
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
