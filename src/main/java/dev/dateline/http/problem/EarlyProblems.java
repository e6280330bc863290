package dev.dateline.http.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vertx.ext.web.RoutingContext;

/** Answers requests with a problem before any endpoint is looked for. */
@ApplicationScoped
public class EarlyProblems {

    private final ObjectMapper json;

    EarlyProblems(ObjectMapper json) {
        this.json = json;
    }

    public void answer(RoutingContext context, ProblemException refusal) {
        var response = refusal.toResponse(context.request().path());
        try {
            context.response().setStatusCode(response.getStatus())
                    .putHeader(HttpHeaders.CONTENT_TYPE, response.getHeaderString(HttpHeaders.CONTENT_TYPE))
                    .putHeader(HttpHeaders.CACHE_CONTROL, response.getHeaderString(HttpHeaders.CACHE_CONTROL))
                    .end(json.writeValueAsString(response.getEntity()));
        } catch (JsonProcessingException e) {
            context.fail(e);
        }
    }
}
