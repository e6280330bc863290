package dev.dateline.http.problem;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;

/** Turns whatever goes wrong into a problem; what went wrong on our side is logged and not told. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final String QUERY_CANCELED = "57014";

    /**
     * Classes of SQLSTATE: connection exception, transaction rollback (a replica that has to go on), insufficient resources,
     * operator intervention (a restart).
     */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57");

    private final AllowedMethods allowed;

    ProblemMappers(AllowedMethods allowed) {
        this.allowed = allowed;
    }

    @ServerExceptionMapper
    RestResponse<Problem> map(ProblemException e, UriInfo uri) {
        return e.toResponse(uri.getPath());
    }

    @ServerExceptionMapper
    RestResponse<Problem> map(WebApplicationException e, UriInfo uri, ContainerRequestContext request) {
        if (e.getCause() instanceof JsonProcessingException unreadable) {
            return map(unreadable, uri);
        }
        var status = e.getResponse().getStatus();
        if (status >= 500) {
            LOG.error("A request failed", e);
        }
        var methods = allowed.at(uri.getPath());
        // With other methods than their own quarkus-rest does not find some paths.
        var isElsewhere = status == 404 && !methods.isEmpty() && !methods.contains(request.getMethod());
        var type = isElsewhere ? ProblemType.METHOD_NOT_ALLOWED : ProblemType.ofStatus(status);
        var response = respond(type, detail(type, uri), uri);
        if (type == ProblemType.METHOD_NOT_ALLOWED) {
            response.header(HttpHeaders.ALLOW, String.join(", ", methods));
        }
        return response.build();
    }

    private static String detail(ProblemType type, UriInfo uri) {
        return switch (type) {
            case NOT_FOUND -> ProblemException.nothingAt(uri.getPath()).getMessage();
            case METHOD_NOT_ALLOWED -> ProblemException.methodNotOffered().getMessage();
            case NOT_ACCEPTABLE -> "None of the media types that the header Accept names is offered here.";
            case UNSUPPORTED_MEDIA_TYPE -> "The media type that the header Content-Type names is not taken here.";
            default -> type.title() + ".";
        };
    }

    /** A rule broken inside, behind all checks of the request, is our fault. */
    @ServerExceptionMapper
    RestResponse<Problem> map(ConstraintViolationException e, UriInfo uri) {
        return map((Throwable) e, uri);
    }

    @ServerExceptionMapper
    RestResponse<Problem> map(JsonProcessingException e, UriInfo uri) {
        var isJson = !(e instanceof StreamReadException || e.getCause() instanceof StreamReadException);
        var isTwice = e.getOriginalMessage().startsWith("Duplicate field");
        var where = e.getLocation();
        return respond(ProblemType.INVALID_BODY, "The body "
                + (isTwice ? "gives a property twice" : isJson ? "cannot be taken" : "is not JSON")
                + (where == null ? "" : "; reading it failed at line %d, column %d".formatted(where.getLineNr(),
                        where.getColumnNr())) + ".", uri).build();
    }

    /** The mechanism that turned the key down has set the challenge already. */
    @ServerExceptionMapper(AuthenticationFailedException.class)
    RestResponse<Problem> unknownKey(UriInfo uri) {
        return respond(ProblemType.UNAUTHENTICATED, "The API key sent is not known.", uri).build();
    }

    @ServerExceptionMapper(UnauthorizedException.class)
    RestResponse<Problem> noKey(UriInfo uri) {
        return respond(ProblemType.UNAUTHENTICATED,
                "This needs an API key, sent as \"Authorization: Bearer <key>\".", uri)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
    }

    @ServerExceptionMapper(ForbiddenException.class)
    RestResponse<Problem> forbidden(UriInfo uri) {
        return respond(ProblemType.FORBIDDEN, "The API key sent does not allow this.", uri).build();
    }

    @ServerExceptionMapper
    RestResponse<Problem> map(PersistenceException e, UriInfo uri) {
        return unavailable(e).map(reason -> {
            LOG.error(reason, e);
            return respond(ProblemType.UNAVAILABLE, reason, uri).header(HttpHeaders.RETRY_AFTER, "5").build();
        }).orElseGet(() -> map((Throwable) e, uri));
    }

    /** Why the database could not answer now, though it may in a moment; empty where it said that the statement is wrong. */
    private static Optional<String> unavailable(Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return unavailable(sql.getSQLState());
            }
        }
        return Optional.empty();
    }

    /** @param state null where the pool had no connection to give, so that nothing was asked of the database */
    private static Optional<String> unavailable(String state) {
        if (state == null) {
            return Optional.of("Too many requests wait for the database at the moment.");
        }
        if (state.equals(QUERY_CANCELED)) {
            return Optional.of("The database did not answer in time.");
        }
        return PASSING.contains(state.substring(0, 2)) ? Optional.of("The database cannot be reached at the moment.")
                : Optional.empty();
    }

    @ServerExceptionMapper
    RestResponse<Problem> map(Throwable e, UriInfo uri) {
        LOG.errorf(e, "A request for %s failed", uri.getPath());
        return respond(ProblemType.INTERNAL_ERROR, "Something went wrong on our side; it has been logged.", uri)
                .build();
    }

    private static ResponseBuilder<Problem> respond(ProblemType type, String detail, UriInfo uri) {
        return ProblemResponse.of(type, detail, null, uri.getPath());
    }
}
