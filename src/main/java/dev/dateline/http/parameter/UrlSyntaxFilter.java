package dev.dateline.http.parameter;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

import dev.dateline.http.Stage;
import dev.dateline.http.problem.ProblemWriter;
import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/**
 * Refuses an address that is not one (RFC 3986, 2): the server would answer {@code %zz} without a word, take each byte of
 * {@code ü} for a letter of its own, replace what is not UTF-8, and end a value at {@code ;}.
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
        faultOfPath(context.request().path()).ifPresentOrElse(
                fault -> problems.write(context, new ProblemException(ProblemType.BAD_REQUEST, fault)), context::next);
    }

    /** A semicolon begins what Java calls matrix parameters: they would be passed over in silence. */
    private static Optional<String> faultOfPath(String path) {
        return (path.contains(";") ? Optional.of("must have each semicolon written as %3B") : fault(path))
                .map(reason -> "The path " + reason + ".");
    }

    private void checkQuery(RoutingContext context) {
        var query = context.request().query();
        var faults = query == null ? List.<Violation>of() : faults(query);
        if (faults.isEmpty()) {
            context.next();
        } else {
            problems.write(context, ProblemException.of(ProblemType.INVALID_PARAMETER, faults));
        }
    }

    private static List<Violation> faults(String query) {
        var faults = new ArrayList<Violation>();
        for (var each : query.split("&")) {
            var fault = each.contains(";") ? Optional.of("must have each semicolon written as %3B") : fault(each);
            fault.ifPresent(reason -> faults.add(Violation.query(END_OF_NAME.split(each, 2)[0], reason)));
        }
        return faults;
    }

    private static Optional<String> fault(String part) {
        if (part.chars().anyMatch(sign -> sign > 127)) {
            return Optional.of("must have each sign outside of ASCII percent-encoded, as curl --data-urlencode does");
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
