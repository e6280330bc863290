package dev.dateline.http.problem;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vertx.ext.web.RoutingContext;

import dev.dateline.http.proxy.ProxyPrefix;
import dev.dateline.http.response.UnreadBody;
import dev.dateline.http.response.WholeBody;

/** Responds with a problem before a resource is chosen. */
@ApplicationScoped
public class ProblemWriter {

    private final ObjectMapper json;
    private final ProxyPrefix prefixes;

    ProblemWriter(ObjectMapper json, ProxyPrefix prefixes) {
        this.json = json;
        this.prefixes = prefixes;
    }

    /** For a request whose end is unknown or takes too long: nothing reads the rest of it. */
    public void writeAndClose(RoutingContext context, ProblemException rejection) {
        UnreadBody.endAfterResponse(context);
        write(context, rejection);
    }

    public void write(RoutingContext context, ProblemException rejection) {
        var response = rejection.toResponse(context.request().path());
        try {
            var body = json.writeValueAsBytes(response.getEntity().withPrefix(prefixes.of(context)));
            context.response().setStatusCode(response.getStatus());
            response.getStringHeaders().forEach((name, values) -> context.response().putHeader(name, values));
            WholeBody.send(context, body);
        } catch (JsonProcessingException e) {
            context.fail(e);
        }
    }
}
