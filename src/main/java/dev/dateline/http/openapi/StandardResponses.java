package dev.dateline.http.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Describes the responses that every endpoint of a kind can send, so that no resource repeats them. 414 and 431, which the server
 * sends before it knows the endpoint, are described for the API as a whole: errors without a body would make the body of every
 * error optional in generated clients.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class StandardResponses implements OASFilter {

    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.ofEntries(
            Map.entry("400",
                    "A parameter is unknown, empty, malformed, out of bounds, or repeated although it takes one value, or"
                            + " the body is not JSON."),
            Map.entry("401", "The API key or token is missing, unknown or not valid any more."),
            Map.entry("403",
                    "The role of the API key or token does not permit this, or the request comes from a web page whose origin is"
                            + " not configured."),
            Map.entry("404", "Not found or not public."),
            Map.entry("405", "The path of the operation does not support its method."),
            Map.entry("406", "The response is not available in a media type that `Accept` lists; most responses are JSON only."),
            Map.entry("408", "The body arrived too slowly."),
            Map.entry("409", "Conflict with the current state or with a concurrent change; nothing was changed."),
            Map.entry("410", "Unpublished."),
            Map.entry("412", "The `If-Match` or `If-Unmodified-Since` precondition failed: the resource has changed."),
            Map.entry("413",
                    "The body is longer than 8 MiB for articles (`DATELINE_HTTP_MAX_ARTICLE_SIZE`), 8 GiB for imports, or 1 MiB for"
                            + " others (`DATELINE_HTTP_MAX_BODY_SIZE`)."),
            Map.entry("415", "The media type of the body is not supported, or the body has a `Content-Encoding`."),
            Map.entry("422", "The content of the body is invalid; `errors` lists all violations."),
            Map.entry("428", "The header `If-Match` is missing."),
            Map.entry("429", "Too many unknown API keys came from the address of the client."),
            Map.entry("500", "Internal error."),
            Map.entry("503", "The database is unavailable, or too many requests are being processed; try again later.")));

    private static final String IF_MATCH = "If-Match";
    /** The media type of bodies that are files in any format. */
    private static final String FILE = "application/octet-stream";
    private static final String EVENTS = "text/event-stream";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var operations = document.getPaths().getPathItems();
        var references = new References(document);
        operations.forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
            complete(path, method, operation, references);
            sort(operation);
        }));
        var used = operations.values().stream().flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .map(APIResponse::getRef).filter(Objects::nonNull)
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1)).collect(Collectors.toSet());
        var responses = shared();
        responses.keySet().retainAll(used);
        document.getComponents().setResponses(responses);
        document.getComponents().setHeaders(ResponseHeaders.components());
    }

    private static Map<String, APIResponse> shared() {
        var responses = new TreeMap<String, APIResponse>();
        PROBLEMS.forEach((status, description) -> responses.put("Problem" + status,
                problem(description, ProblemExamples.ofStatus(status))));
        responses.put("UnknownKey",
                problem("The API key or token is unknown or not valid any more; reading requires none unless the server is"
                        + " configured so.",
                        ProblemExamples.unknownKey()));
        List.of("Problem401", "UnknownKey").forEach(unauthenticated -> responses.get(unauthenticated)
                .setHeaders(ResponseHeaders.references(ResponseHeaders.NO_STORE, ResponseHeaders.CHALLENGE)));
        List.of("Problem429", "Problem503").forEach(temporary -> responses.get(temporary)
                .setHeaders(ResponseHeaders.references(ResponseHeaders.NO_STORE, ResponseHeaders.RETRY_AFTER)));
        responses.get("Problem405").setHeaders(ResponseHeaders.references(ResponseHeaders.NO_STORE, ResponseHeaders.ALLOW));
        responses.get("Problem415").setHeaders(ResponseHeaders.references(ResponseHeaders.NO_STORE,
                ResponseHeaders.ACCEPT_ENCODING));
        responses.put("NotModified", OASFactory.createAPIResponse().description("The copy of the client is current.")
                .headers(ResponseHeaders.references(ResponseHeaders.CACHE_CONTROL, ResponseHeaders.ETAG, ResponseHeaders.VARY,
                        ResponseHeaders.LAST_MODIFIED, ResponseHeaders.LINK, ResponseHeaders.CACHE_STATUS,
                        ResponseHeaders.SURROGATE_KEY, ResponseHeaders.CACHE_TAG)));
        responses.put("Unchanged", OASFactory.createAPIResponse()
                .description(
                        "`If-None-Match` has the current ETag: the resource has not changed, apart from names, slugs, paths, URLs and statuses of what it"
                                + " refers to.")
                .headers(ResponseHeaders.references(ResponseHeaders.NO_STORE, ResponseHeaders.VERSION_TAG)));
        responses.put("Moved", OASFactory.createAPIResponse().description("Redirect to the current URL.")
                .headers(ResponseHeaders.references(ResponseHeaders.CACHE_CONTROL, ResponseHeaders.LOCATION)));
        return responses;
    }

    private static APIResponse problem(String description, Map<String, Object> example) {
        return OASFactory.createAPIResponse().description(description)
                .headers(ResponseHeaders.references(ResponseHeaders.NO_STORE))
                .content(OASFactory.createContent().addMediaType("application/problem+json", OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref(References.PREFIX + "Problem"))
                        .example(example)));
    }

    private static boolean has(Operation operation, String parameter) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(each -> parameter.equals(each.getName()));
    }

    private static boolean hasVersion(Operation operation) {
        var response = operation.getResponses().getAPIResponse("200");
        return response != null && response.getHeaders() != null && response.getHeaders().containsKey("ETag");
    }

    private static boolean isStream(Operation operation) {
        var response = operation.getResponses().getAPIResponse("200");
        return response != null && response.getContent() != null && response.getContent().hasMediaType(EVENTS);
    }

    private static void sort(Operation operation) {
        var sorted = OASFactory.createAPIResponses();
        new TreeMap<>(operation.getResponses().getAPIResponses()).forEach(sorted::addAPIResponse);
        operation.setResponses(sorted);
    }

    private static void complete(String path, HttpMethod method, Operation operation, References references) {
        var delivery = path.startsWith("/api/");
        var body = operation.getRequestBody() != null;
        var isPage = references.response(operation).flatMap(references::item).isPresent();
        refer(operation, "400", "Problem400", true);
        refer(operation, "401", delivery ? "UnknownKey" : "Problem401", true);
        refer(operation, "403", "Problem403", !delivery);
        refer(operation, "404", "Problem404", path.contains("{"));
        refer(operation, "406", "Problem406", true);
        refer(operation, "408", "Problem408", body);
        refer(operation, "409", "Problem409", !delivery && method != HttpMethod.GET);
        refer(operation, "410", "Problem410", path.startsWith("/api/v1/articles/"));
        refer(operation, "413", "Problem413", true);
        refer(operation, "415", "Problem415", body);
        var conditional = has(operation, IF_MATCH);
        refer(operation, "412", "Problem412", conditional);
        refer(operation, "422", "Problem422",
                has(operation, IdempotencyKeys.NAME) || body && !operation.getRequestBody().getContent().hasMediaType(FILE));
        refer(operation, "428", "Problem428", conditional);
        refer(operation, "429", "Problem429", true);
        refer(operation, "500", "Problem500", true);
        refer(operation, "503", "Problem503", true);
        if (delivery && operation.getSecurity() == null) {
            operation.setSecurity(List.of());
        }
        if (operation.getCallbacks() != null) {
            // Requests to a receiver have a signature instead of a key of this API.
            operation.getCallbacks().values().stream().flatMap(callback -> callback.getPathItems().values().stream())
                    .flatMap(item -> item.getOperations().values().stream()).forEach(sent -> sent.setSecurity(List.of()));
        }
        if (isStream(operation)) {
            ResponseHeaders.references(ResponseHeaders.NO_STORE)
                    .forEach(operation.getResponses().getAPIResponse("200")::addHeader);
        } else if (delivery && method == HttpMethod.GET) {
            refer(operation, "304", "NotModified", true);
            refer(operation, "412", "Problem412", true);
            refer(operation, "308", "Moved", path.endsWith("/{slug}") || path.contains("/by-path/"));
            ResponseHeaders.references(ResponseHeaders.CACHE_CONTROL, ResponseHeaders.ETAG, ResponseHeaders.VARY,
                    isPage ? ResponseHeaders.LINK : ResponseHeaders.LAST_MODIFIED, ResponseHeaders.CACHE_STATUS,
                    ResponseHeaders.SURROGATE_KEY, ResponseHeaders.CACHE_TAG)
                    .forEach(operation.getResponses().getAPIResponse("200")::addHeader);
        } else if (!delivery) {
            refer(operation, "304", "Unchanged", method == HttpMethod.GET && hasVersion(operation));
            operation.getResponses().getAPIResponses().forEach((status, response) -> {
                if (status.startsWith("2")) {
                    ResponseHeaders.references(ResponseHeaders.NO_STORE).forEach(response::addHeader);
                }
            });
        }
        describe(operation.getResponses().getAPIResponse("200"), operation, isPage);
    }

    /** Without another description, the response has one from the summary: {@code A tag.} if that is "Get a tag by its slug". */
    private static void describe(APIResponse response, Operation operation, boolean isPage) {
        if (response != null && "OK".equals(response.getDescription())) {
            var summary = operation.getSummary();
            var subject = summary.substring(summary.indexOf(' ') + 1).replaceFirst(" by its .*", "");
            response.setDescription(isPage ? "One page of " + subject + "."
                    : subject.substring(0, 1).toUpperCase(Locale.ROOT) + subject.substring(1) + ".");
        }
    }

    private static void refer(Operation operation, String status, String component, boolean when) {
        if (when && !operation.getResponses().hasAPIResponse(status)) {
            operation.getResponses().addAPIResponse(status, OASFactory.createAPIResponse()
                    .ref("#/components/responses/" + component));
        }
    }
}
