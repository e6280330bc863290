package dev.dateline.http.cache;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.event.Observes;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.ParsableMIMEValue;

import dev.dateline.http.coding.AcceptedCodings;
import dev.dateline.http.problem.ProblemWriter;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.http.response.WholeBody;

/**
 * Serves the OpenAPI document with an entity tag, in a content coding that the client accepts. Quarkus does neither, and returns
 * YAML for any format that it does not know.
 */
class OpenApiResponse {

    /** After CORS and the checks of the address and the method. */
    private static final int BEFORE_RESOURCES = 130;
    /** The first one is for whoever accepts both alike. */
    private static final Map<MIMEHeader, Format> FORMATS = new LinkedHashMap<>();

    static {
        for (var format : List.of(Format.YAML, Format.JSON)) {
            FORMATS.put(new ParsableMIMEValue(format.getMimeType()).forceParse(), format);
        }
    }

    private final OpenApiDocumentService documents;
    private final ProblemWriter problems;
    private final Map<String, byte[]> encoded = new ConcurrentHashMap<>();

    OpenApiResponse(OpenApiDocumentService documents, ProblemWriter problems) {
        this.documents = documents;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_RESOURCES);
    }

    private void handle(RoutingContext context) {
        var request = context.request();
        if (!request.path().equals("/openapi") || request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            context.next();
            return;
        }
        try {
            send(context, format(context));
        } catch (ProblemException e) {
            problems.write(context, e);
        }
    }

    private void send(RoutingContext context, Format format) {
        var request = context.request();
        var accepted = AcceptedCodings.of(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        var coding = accepted.best();
        var plain = documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, format);
        var tag = EntityTag.of(plain, coding.map(chosen -> chosen.token));
        var kept = Optional.ofNullable(request.getHeader(HttpHeaders.IF_NONE_MATCH))
                .flatMap(header -> tag.keptAs(header, accepted));
        var response = context.response().putHeader(HttpHeaders.ETAG, kept.orElse(tag.quoted()))
                .putHeader(HttpHeaders.VARY, "Accept, Accept-Encoding");
        if (kept.isPresent()) {
            response.setStatusCode(304).end();
            return;
        }
        coding.ifPresent(chosen -> response.putHeader(HttpHeaders.CONTENT_ENCODING, chosen.token));
        response.putHeader(HttpHeaders.CONTENT_TYPE, format.getMimeType() + ";charset=UTF-8");
        // Encoding so much takes too long for an event loop.
        context.vertx().executeBlocking(() -> coding.map(chosen -> encoded.computeIfAbsent(tag.quoted(),
                missing -> chosen.encode(plain))).orElse(plain), false)
                .onSuccess(bytes -> WholeBody.send(context, bytes)).onFailure(context::fail);
    }

    /**
     * YAML, unless the parameter or the header Accept prefers JSON.
     *
     * @throws ProblemException if neither is wanted
     */
    private static Format format(RoutingContext context) {
        var wanted = context.request().params().getAll("format");
        if (wanted.size() > 1) {
            throw ProblemException.invalidParameter("format", "must be given once");
        }
        if (!wanted.isEmpty()) {
            return Optional.of(wanted.get(0)).flatMap(OpenApiResponse::named)
                    .orElseThrow(() -> ProblemException.invalidParameter("format", "must be json or yaml"));
        }
        var accepted = context.parsedHeaders().accept();
        if (accepted.isEmpty()) {
            return Format.YAML;
        }
        var best = context.parsedHeaders().findBestUserAcceptedIn(accepted, FORMATS.keySet());
        if (best == null) {
            throw new ProblemException(ProblemType.NOT_ACCEPTABLE,
                    "None of the media types that the header Accept names is offered here.");
        }
        return FORMATS.get(best);
    }

    private static Optional<Format> named(String name) {
        return name.equalsIgnoreCase("json") ? Optional.of(Format.JSON)
                : name.equalsIgnoreCase("yaml") ? Optional.of(Format.YAML) : Optional.empty();
    }
}
