package dev.dateline.http.problem;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;

import dev.dateline.http.preview.Preview;
import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.operations.Episodes;
import dev.dateline.operations.Outage;
import dev.dateline.vocabulary.JsonLimit;

/** Maps exceptions to problems. Internal errors are logged, and their cause is not disclosed. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** The message of Jackson, which has no separate exception for this. */
    private static final String DUPLICATE = "Duplicate field '";

    private static final int MAX_CAUSES = 20;

    private final AllowedMethods allowed;
    private final Episodes episodes;

    ProblemMappers(AllowedMethods allowed, Episodes episodes) {
        this.allowed = allowed;
        this.episodes = episodes;
    }

    @ServerExceptionMapper
    RestResponse<Problem> map(ProblemException e, UriInfo uri) {
        return e.toResponse(path(uri));
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
        // quarkus-rest does not find some paths with other methods.
        var hasOtherMethods = status == 404 && !methods.isEmpty() && !methods.contains(request.getMethod());
        if (status == 405 || hasOtherMethods) {
            return ProblemException.methodNotAllowed(methods).toResponse(path(uri));
        }
        var type = ProblemType.ofStatus(status);
        return respond(type, detail(type, uri, request), uri).build();
    }

    private String detail(ProblemType type, UriInfo uri, ContainerRequestContext request) {
        return switch (type) {
            case NOT_FOUND -> ProblemException.notFound(path(uri)).getMessage();
            case NOT_ACCEPTABLE -> "None of the media types in the Accept header is available.";
            case UNSUPPORTED_MEDIA_TYPE -> unsupported(allowed.mediaTypes(uri.getPath(), request.getMethod()));
            default -> type.title() + ".";
        };
    }

    private static String unsupported(List<String> mediaTypes) {
        return mediaTypes.contains(MediaType.WILDCARD) ? "The Content-Type header is not a media type."
                : "The media type in the Content-Type header is not supported; supported: "
                        + String.join(", ", mediaTypes) + ".";
    }

    /** A violation after the checks of the request is an internal error. */
    @ServerExceptionMapper
    RestResponse<Problem> map(ConstraintViolationException e, UriInfo uri) {
        return map((Throwable) e, uri);
    }

    @ServerExceptionMapper
    RestResponse<Problem> map(JsonProcessingException e, UriInfo uri) {
        if (e.getOriginalMessage().startsWith(DUPLICATE)) {
            var name = e.getOriginalMessage().substring(DUPLICATE.length(), e.getOriginalMessage().lastIndexOf('\''));
            var field = e.getProcessor() instanceof JsonParser parser ? field(parser.getParsingContext()) : name;
            return ProblemException.of(ProblemType.INVALID_BODY,
                    List.of(new Violation(Problem.Place.BODY, field, "is a duplicate", null))).toResponse(path(uri));
        }
        if (e instanceof StreamConstraintsException exceeded) {
            return respond(ProblemType.INVALID_BODY, "The body " + JsonLimit.exceeded(exceeded) + ".", uri).build();
        }
        var isJson = !(e instanceof StreamReadException || e.getCause() instanceof StreamReadException);
        var where = e.getLocation();
        return respond(ProblemType.INVALID_BODY, "The body " + (isJson ? "is invalid" : "is not JSON")
                + (where == null ? "" : " (line %d, column %d)".formatted(where.getLineNr(),
                        where.getColumnNr()))
                + ".", uri).build();
    }

    private static String field(JsonStreamContext place) {
        var outer = place.getParent() == null ? "" : field(place.getParent());
        if (place.inArray()) {
            return outer + "[" + place.getCurrentIndex() + "]";
        }
        return place.inRoot() ? "" : PropertyPath.of(outer, place.getCurrentName());
    }

    @ServerExceptionMapper(AuthenticationFailedException.class)
    RestResponse<Problem> unknownKey(AuthenticationFailedException e, UriInfo uri) {
        return respond(ProblemType.UNAUTHENTICATED, e.getMessage(), uri).build();
    }

    @ServerExceptionMapper(UnauthorizedException.class)
    RestResponse<Problem> noKey(UriInfo uri) {
        return respond(ProblemType.UNAUTHENTICATED,
                "An API key is required: \"Authorization: Bearer <key>\".", uri).build();
    }

    @ServerExceptionMapper(ForbiddenException.class)
    RestResponse<Problem> forbidden(UriInfo uri, ContainerRequestContext request) {
        return ProblemException.forbidden(allowed.roles(uri.getPath(), request.getMethod())).toResponse(path(uri));
    }

    /** The transaction manager wraps failures of a commit: the causes are decisive, not the type. */
    @ServerExceptionMapper
    RestResponse<Problem> map(Throwable e, UriInfo uri) {
        if (isDisconnect(e)) {
            return respond(ProblemType.BAD_REQUEST, "The body ended before it was complete.", uri).build();
        }
        return Outage.of(e).map(outage -> {
            episodes.report(outage.reason(), outage.detail());
            return respond(ProblemType.UNAVAILABLE, outage.reason(), uri).build();
        }).orElseGet(() -> {
            LOG.errorf(e, "A request for %s failed", uri.getPath());
            return respond(ProblemType.INTERNAL_ERROR, "An internal error occurred and was logged.", uri)
                    .build();
        });
    }

    /** The client left, or violated the protocol, while the body was read: not an error of the server. */
    private static boolean isDisconnect(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(MAX_CAUSES)
                .anyMatch(cause -> cause instanceof HttpClosedException
                        || cause instanceof IOException && isThrownBy(VertxInputStream.VertxBlockingInput.class, cause));
    }

    private static boolean isThrownBy(Class<?> type, Throwable cause) {
        return Stream.of(cause.getStackTrace()).limit(1).anyMatch(frame -> frame.getClassName().equals(type.getName()));
    }

    /** As the client sent it. */
    private static String path(UriInfo uri) {
        return Preview.clientPath(uri.getPath());
    }

    private static ResponseBuilder<Problem> respond(ProblemType type, String detail, UriInfo uri) {
        return ProblemResponse.of(type, detail, null, null, path(uri));
    }
}
