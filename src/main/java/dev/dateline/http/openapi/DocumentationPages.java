package dev.dateline.http.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

import dev.dateline.http.proxy.ProxyPrefix;

/**
 * The page that shows the API, in place of that of Quarkus, which fits neither small screens nor a proxy that strips a prefix;
 * and for clients of such a proxy the OpenAPI document with the prefix as its server.
 */
class DocumentationPages {

    /** After the filters that reject, before the OpenAPI document is sent as it is. */
    private static final int BEFORE_DOCUMENT = 131;
    private static final String PAGE = "/docs/";

    private final OpenApiDocumentService documents;
    private final ObjectMapper json;
    private final ProxyPrefix prefixes;
    private final Buffer page = read("/openapi/docs.html");

    DocumentationPages(OpenApiDocumentService documents, ObjectMapper json, ProxyPrefix prefixes) {
        this.documents = documents;
        this.json = json;
        this.prefixes = prefixes;
    }

    private static Buffer read(String resource) {
        try (var file = DocumentationPages.class.getResourceAsStream(resource)) {
            return Buffer.buffer(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_DOCUMENT);
    }

    private void handle(RoutingContext context) {
        var method = context.request().method();
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            context.next();
            return;
        }
        switch (context.request().path()) {
            case "/docs" -> context.response().setStatusCode(308)
                    .putHeader(HttpHeaders.LOCATION, prefixes.of(context) + PAGE).end();
            case PAGE, "/docs/index.html" -> send(context, "text/html;charset=UTF-8", page);
            case "/openapi" -> sendDocument(context, wantsJson(context));
            case "/openapi.json" -> sendDocument(context, true);
            case "/openapi.yaml", "/openapi.yml" -> sendDocument(context, false);
            default -> context.next();
        }
    }

    private static boolean wantsJson(RoutingContext context) {
        var accept = context.request().getHeader(HttpHeaders.ACCEPT);
        return "json".equalsIgnoreCase(context.request().getParam("format"))
                || accept != null && accept.contains("application/json");
    }

    private void sendDocument(RoutingContext context, boolean isJson) {
        var prefix = prefixes.of(context);
        if (prefix.isEmpty()) {
            context.next();
        } else if (isJson) {
            send(context, "application/json;charset=UTF-8", withServer(document(Format.JSON), prefix));
        } else {
            send(context, "application/yaml;charset=UTF-8", Buffer.buffer(
                    new String(document(Format.YAML), StandardCharsets.UTF_8).replace("\n- url: /\n", "\n- url: " + prefix + "\n")));
        }
    }

    private byte[] document(Format format) {
        return documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, format);
    }

    private Buffer withServer(byte[] document, String prefix) {
        try {
            var tree = json.readTree(document);
            ((ObjectNode) tree.at("/servers/0")).put("url", prefix);
            return Buffer.buffer(json.writeValueAsBytes(tree));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(RoutingContext context, String mediaType, Buffer body) {
        var response = context.response().putHeader(HttpHeaders.CONTENT_TYPE, mediaType);
        if (context.request().method() == HttpMethod.HEAD) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length())).end();
        } else {
            response.end(body);
        }
    }
}
