package dev.dateline.http.message;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import dev.dateline.http.Stage;
import dev.dateline.http.problem.Problem.Place;
import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.http.problem.ProblemWriter;

/**
 * Rejects requests that the server would otherwise interpret differently from the client or from a proxy: an unknown HTTP
 * version, which it treats as 1.1; a repeated header of which it reads the first; a transfer coding or a content coding, which
 * it ignores.
 */
class RequestMessageFilter {

    private static final String CHUNKED = "chunked";
    private static final String IDENTITY = "identity";
    private static final List<CharSequence> SINGLE = List.of(HttpHeaders.ORIGIN, HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE);
    private static final List<CharSequence> LISTS = List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_ENCODING,
            HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH);
    private static final Set<HttpMethod> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final ProblemWriter problems;

    RequestMessageFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    /** Without a host, Quarkus fails before the first filter, logs it, and sends its own body. */
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(context -> {
            if (context.request().authority() == null) {
                handle(context);
            } else {
                context.next();
            }
        });
    }

    void register(@Observes Filters filters) {
        Stage.MESSAGE.register(filters, this::handle);
    }

    private void handle(RoutingContext context) {
        var request = context.request();
        if (request.version() == null) {
            ResponseVersion.correct(request);
            problems.writeAndClose(context, new ProblemException(ProblemType.HTTP_VERSION_NOT_SUPPORTED,
                    "The supported versions of HTTP are 1.0, 1.1 and 2."));
            return;
        }
        var transferCoding = transferCodingViolation(request);
        if (transferCoding.isPresent()) {
            problems.writeAndClose(context, transferCoding.get());
            return;
        }
        var header = hostViolation(request).or(() -> repetition(request));
        if (header.isPresent()) {
            problems.write(context, header.get());
            return;
        }
        contentCodingViolation(request).ifPresentOrElse(violation -> {
            context.response().putHeader(HttpHeaders.ACCEPT_ENCODING, IDENTITY);
            problems.write(context, violation);
        }, () -> {
            combine(request.headers());
            context.next();
        });
    }

    /** RFC 9110, 5.3: a list can be on several lines. Later stages read the first line only. */
    private static void combine(MultiMap headers) {
        for (var name : LISTS) {
            var lines = headers.getAll(name);
            if (lines.size() > 1) {
                headers.set(name, String.join(", ", lines));
            }
        }
    }

    /** RFC 9112, 3.2. */
    private static Optional<ProblemException> hostViolation(HttpServerRequest request) {
        var isValid = request.version() != HttpVersion.HTTP_1_1
                || request.authority() != null && request.headers().getAll(HttpHeaders.HOST).size() == 1;
        return isValid ? Optional.empty() : Optional.of(new ProblemException(ProblemType.BAD_REQUEST,
                "The request must have exactly one Host header with a valid host."));
    }

    /** RFC 9110, 5.3. */
    private static Optional<ProblemException> repetition(HttpServerRequest request) {
        var headers = request.headers();
        if (!isAnyRepeated(headers)) {
            return Optional.empty();
        }
        var repeated = SINGLE.stream().filter(name -> headers.getAll(name).size() > 1)
                .map(name -> new Violation(Place.HEADER, name.toString(), "must not be repeated", null)).toList();
        return repeated.isEmpty() ? Optional.empty() : Optional.of(ProblemException.of(ProblemType.BAD_REQUEST, repeated));
    }

    private static boolean isAnyRepeated(MultiMap headers) {
        for (var name : SINGLE) {
            if (headers.getAll(name).size() > 1) {
                return true;
            }
        }
        return false;
    }

    /** RFC 9112, 6.1 and 6.3. The server would read the body as the next request. */
    private static Optional<ProblemException> transferCodingViolation(HttpServerRequest request) {
        if (!request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            return Optional.empty();
        }
        var codings = codings(request, HttpHeaders.TRANSFER_ENCODING);
        if (codings.isEmpty() || codings.equals(List.of(CHUNKED))) {
            return Optional.empty();
        }
        return Optional.of(codings.indexOf(CHUNKED) == codings.size() - 1
                ? new ProblemException(ProblemType.NOT_IMPLEMENTED, "The only supported transfer coding is chunked.")
                : new ProblemException(ProblemType.BAD_REQUEST,
                        "The header Transfer-Encoding must end with chunked and contain it once."));
    }

    /** RFC 9110, 15.5.16. */
    private static Optional<ProblemException> contentCodingViolation(HttpServerRequest request) {
        if (WITHOUT_BODY.contains(request.method())) {
            return Optional.empty();
        }
        return codings(request, HttpHeaders.CONTENT_ENCODING).stream().filter(coding -> !coding.equals(IDENTITY)).findFirst()
                .map(coding -> ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        List.of(new Violation(Place.HEADER, "Content-Encoding", request.getHeader(HttpHeaders.CONTENT_ENCODING),
                                "must be omitted: bodies must not be encoded", null))));
    }

    /** In lower case. */
    private static List<String> codings(HttpServerRequest request, CharSequence header) {
        return request.headers().getAll(header).stream().flatMap(value -> Stream.of(value.split(",")))
                .map(name -> name.strip().toLowerCase(Locale.ROOT)).filter(name -> !name.isEmpty()).toList();
    }
}
