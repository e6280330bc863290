package dev.dateline.http.coding;

import java.util.Arrays;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

import dev.dateline.http.Stage;
import dev.dateline.http.preview.Preview;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.http.problem.ProblemWriter;
import dev.dateline.http.response.EndlessBody;
import dev.dateline.vocabulary.BoundedPattern;

/**
 * Rewrites Accept and Content-Type for quarkus-rest, which does not accept a space before a semicolon (RFC 9110, 5.6.6), ignores a
 * weight of zero (12.4.2) and fails on an empty header or a malformed parameter.
 */
class MediaRangeFilter {

    private static final String JSON = "application/json;";
    private static final String EVENTS = "text/event-stream;";
    /** With parameters, whose values can be quoted; other ranges cannot be parsed. */
    private static final BoundedPattern RANGE =
            BoundedPattern.of(8192, "[^\";]*+(?:;[^\";=]*+(?:=(?:[^\";]*+|\"[^\"\\\\]*+\"))?+)*+");
    private static final BoundedPattern ZERO = BoundedPattern.of(7, "[qQ]=0(?:\\.0{0,3}+)?+");

    private final ProblemWriter problems;

    MediaRangeFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        Stage.MEDIA_RANGES.register(filters, this::handle);
    }

    private void handle(RoutingContext context) {
        var headers = context.request().headers();
        var type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.contains(";")) {
            headers.set(HttpHeaders.CONTENT_TYPE, tidy(type));
        }
        var accept = String.join(",", headers.getAll(HttpHeaders.ACCEPT));
        if (accept.isBlank()) {
            headers.remove(HttpHeaders.ACCEPT);
        }
        if (!accept.contains(";")) {
            context.next();
            return;
        }
        var ranges = Arrays.stream(tidy(accept).split(",")).map(String::strip).filter(RANGE::matches)
                .collect(Collectors.partitioningBy(range -> Arrays.stream(range.split(";")).anyMatch(ZERO::matches)));
        // A resource of the public API has one media type, so that a wildcard matches nothing else.
        var path = Preview.resourcePath(context.request().path());
        var only = path.equals(EndlessBody.PATH) ? EVENTS : JSON;
        var isRuledOut = path.startsWith("/api/")
                && ranges.get(true).stream().anyMatch(range -> range.regionMatches(true, 0, only, 0, only.length()));
        var accepted = ranges.get(false).stream().filter(range -> !(isRuledOut && range.contains("*")))
                .collect(Collectors.joining(","));
        if (accepted.isBlank()) {
            problems.write(context, new ProblemException(ProblemType.NOT_ACCEPTABLE,
                    "The Accept header rules out every media type it lists."));
        } else {
            headers.set(HttpHeaders.ACCEPT, accepted);
            context.next();
        }
    }

    private static String tidy(String header) {
        return Arrays.stream(header.split(";", -1)).map(String::strip).collect(Collectors.joining(";"));
    }
}
