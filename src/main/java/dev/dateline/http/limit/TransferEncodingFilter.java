package dev.dateline.http.limit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

import dev.dateline.http.Stage;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.http.problem.ProblemWriter;

/**
 * Rejects transfer codings other than {@code chunked} (RFC 9112, 6.1 and 6.3). The server ignores an unknown one and would read
 * the body as the next request.
 */
class TransferEncodingFilter {

    private static final String CHUNKED = "chunked";

    private final ProblemWriter problems;

    TransferEncodingFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        Stage.MESSAGE.register(filters, this::handle);
    }

    private void handle(RoutingContext context) {
        var codings = context.request().headers().getAll(HttpHeaders.TRANSFER_ENCODING).stream()
                .flatMap(header -> Stream.of(header.split(","))).map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        if (codings.isEmpty() || codings.equals(List.of(CHUNKED))) {
            context.next();
            return;
        }
        problems.writeAndClose(context, endsChunked(codings)
                ? new ProblemException(ProblemType.NOT_IMPLEMENTED, "The only supported transfer coding is chunked.")
                : new ProblemException(ProblemType.BAD_REQUEST,
                        "The header Transfer-Encoding must end with chunked and contain it once."));
    }

    private static boolean endsChunked(List<String> codings) {
        return codings.indexOf(CHUNKED) == codings.size() - 1;
    }
}
