package dev.dateline.http.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;

import io.vertx.core.Vertx;

import dev.dateline.http.preview.Preview;
import dev.dateline.operations.Episodes;

/** Each group of requests has its own limit, so that expensive requests do not delay cheap ones. */
@ApplicationScoped
class Gates {

    private static final String BATCH = "/api/v1/batch";
    private static final String IMPORTS = "/manage/v1/imports";

    private final Gate reading;
    private final Gate expensive;
    private final Gate management;
    private final Gate preview;
    private final Gate batch;
    private final Gate uploads;
    private final boolean isExpensivePublic;

    Gates(LoadConfig config, Vertx vertx, Episodes episodes) {
        this.reading = new Gate("reading", config.reading(), vertx, episodes);
        this.expensive = new Gate("expensive", config.expensive(), vertx, episodes);
        this.management = new Gate("management", config.management(), vertx, episodes);
        this.preview = new Gate("preview", config.preview(), vertx, episodes);
        this.batch = new Gate("batch", config.batch(), vertx, episodes);
        this.isExpensivePublic = config.expensivePublic();
        this.uploads = new Gate("upload", config.uploads(), vertx, episodes);
    }

    boolean requiresKey(Gate gate) {
        return gate == expensive && !isExpensivePublic;
    }

    Gate of(String method, UriInfo uri) {
        if (uri.getPath().startsWith("/manage/")) {
            return uri.getPath().equals(IMPORTS) && method.equals("POST") ? uploads : management;
        }
        if (uri.getPath().equals(BATCH)) {
            return batch;
        }
        if (Preview.isCurrent()) {
            return preview;
        }
        return ExpensiveRequests.include(uri.getPath(), uri.getQueryParameters()) ? expensive : reading;
    }
}
