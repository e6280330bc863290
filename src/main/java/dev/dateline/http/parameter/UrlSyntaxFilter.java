package dev.dateline.http.parameter;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

import dev.dateline.http.Stage;
import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.http.problem.ProblemWriter;

/**
 * Rejects malformed URLs (RFC 3986, 2). The server would send an empty response to {@code %zz}, read each byte of {@code ü} as
 * a character, replace invalid UTF-8, and end a value at {@code ;}.
 */
class UrlSyntaxFilter {

    private static final Pattern END_OF_NAME = Pattern.compile("[=;]");

    private final ProblemWriter problems;

    UrlSyntaxFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        Stage.PATH.register(filters, this::checkPath);
        Stage.QUERY.register(filters, this::checkQuery);
    }

    private void checkPath(RoutingContext context) {
        violationOfPath(context.request().path()).ifPresentOrElse(
                fault -> problems.write(context, new ProblemException(ProblemType.BAD_REQUEST, fault)), context::next);
    }

    /** JAX-RS would ignore what follows a semicolon (matrix parameters). */
    private static Optional<String> violationOfPath(String path) {
        return (path.contains(";") ? Optional.of("must percent-encode semicolons (%3B)") : reason(path))
                .map(reason -> "The path " + reason + ".");
    }

    private void checkQuery(RoutingContext context) {
        var query = context.request().query();
        var violations = query == null ? List.<Violation>of() : violations(query);
        if (violations.isEmpty()) {
            context.next();
        } else {
            problems.write(context, ProblemException.of(ProblemType.INVALID_PARAMETER, violations));
        }
    }

    private static List<Violation> violations(String query) {
        var violations = new ArrayList<Violation>();
        for (var each : query.split("&")) {
            var invalid = each.contains(";") ? Optional.of("must percent-encode semicolons (%3B)") : reason(each);
            invalid.ifPresent(reason -> violations.add(Violation.query(END_OF_NAME.split(each, 2)[0], reason)));
        }
        return violations;
    }

    private static Optional<String> reason(String part) {
        if (part.chars().anyMatch(character -> character > 127)) {
            return Optional.of("must percent-encode non-ASCII characters, as curl --data-urlencode does");
        }
        try {
            var bytes = URLDecoder.decode(part, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of("has a % that is not followed by two hexadecimal digits");
        } catch (CharacterCodingException e) {
            return Optional.of("is not UTF-8 when decoded");
        }
    }
}
