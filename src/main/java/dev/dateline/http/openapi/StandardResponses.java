package dev.dateline.http.openapi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Describes the answers that every endpoint of a kind can give, so that no resource has to say them again. Not among them are
 * 414 and 431, which the server gives before it knows of any endpoint: errors without a body would make the body of every
 * error optional in generated clients. The description of the API tells of them.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class StandardResponses implements OASFilter {

    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.ofEntries(
            Map.entry("400", "A parameter is unknown, empty, malformed, out of bounds, or repeated although it takes one value, or the body is not what it"
                    + " must be."),
            Map.entry("401", "No API key was sent, or one that is not known."),
            Map.entry("403", "The API key does not allow this, or the request comes from a web page of an origin that is not"
                    + " configured for it."),
            Map.entry("404", "There is no such thing, or it is not public."),
            Map.entry("406", "The answer is to be had as JSON only."),
            Map.entry("408", "The body arrived too slowly."),
            Map.entry("409", "It clashes with what is there already, or others were faster; nothing was changed."),
            Map.entry("410", "It was public once and has been withdrawn."),
            Map.entry("412", "It is another than `If-Match` or `If-Unmodified-Since` ask for."),
            Map.entry("413", "The body is too large."),
            Map.entry("415", "The body is of a media type that is not taken here."),
            Map.entry("500", "Something went wrong on our side."),
            Map.entry("503", "The database cannot be reached, or too many requests are being processed; try again"
                    + " later.")));

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
    }

    private static Map<String, APIResponse> shared() {
        var responses = new TreeMap<String, APIResponse>();
        PROBLEMS.forEach((status, description) -> responses.put("Problem" + status,
                problem(description, ProblemExamples.ofStatus(status))));
        responses.put("UnknownKey", problem("An API key was sent that is not known; reading needs none.",
                ProblemExamples.unknownKey()));
        List.of("Problem401", "UnknownKey").forEach(unauthenticated -> responses.get(unauthenticated)
                .addHeader("WWW-Authenticate", ResponseHeaders.challenge()));
        responses.get("Problem503").addHeader("Retry-After", ResponseHeaders.retryAfter());
        responses.put("NotModified", OASFactory.createAPIResponse().description("What the client has is still what is here.")
                .headers(ResponseHeaders.ofKept()));
        responses.put("Moved", OASFactory.createAPIResponse().description("The thing has another address today.")
                .headers(ResponseHeaders.ofMoved()));
        return responses;
    }

    private static APIResponse problem(String description, Map<String, Object> example) {
        return OASFactory.createAPIResponse().description(description).addHeader("Cache-Control", ResponseHeaders.notKept())
                .content(OASFactory.createContent().addMediaType("application/problem+json", OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref(References.PREFIX + "Problem"))
                        .example(example)));
    }

    private static void sort(Operation operation) {
        var sorted = OASFactory.createAPIResponses();
        new TreeMap<>(operation.getResponses().getAPIResponses()).forEach(sorted::addAPIResponse);
        operation.setResponses(sorted);
    }

    private static void complete(String path, HttpMethod method, Operation operation, References references) {
        var delivery = path.startsWith("/api/");
        var body = operation.getRequestBody() != null;
        refer(operation, "400", "Problem400", true);
        refer(operation, "401", delivery ? "UnknownKey" : "Problem401", true);
        refer(operation, "403", "Problem403", !delivery);
        refer(operation, "404", "Problem404", path.contains("{"));
        refer(operation, "406", "Problem406", true);
        refer(operation, "408", "Problem408", body);
        refer(operation, "410", "Problem410", path.startsWith("/api/v1/articles/"));
        refer(operation, "413", "Problem413", true);
        refer(operation, "415", "Problem415", body);
        refer(operation, "500", "Problem500", true);
        refer(operation, "503", "Problem503", true);
        if (delivery && operation.getSecurity() == null) {
            operation.setSecurity(List.of());
        }
        if (delivery && method == HttpMethod.GET) {
            refer(operation, "304", "NotModified", true);
            refer(operation, "412", "Problem412", true);
            refer(operation, "308", "Moved", path.contains("/by-slug/") && !path.contains("authors")
                    || path.contains("/by-path/"));
            var isPage = references.answer(operation).flatMap(references::item).isPresent();
            ResponseHeaders.ofDelivered(isPage).forEach(operation.getResponses().getAPIResponse("200")::addHeader);
        } else if (!delivery) {
            operation.getResponses().getAPIResponses().forEach((status, answer) -> {
                if (status.startsWith("2")) {
                    answer.addHeader("Cache-Control", ResponseHeaders.notKept());
                }
            });
        }
        describe(operation.getResponses().getAPIResponse("200"), operation, references);
    }

    /** Where nothing else is said of it, the answer is what its schema says. */
    private static void describe(APIResponse answer, Operation operation, References references) {
        if (answer != null && "OK".equals(answer.getDescription())) {
            references.answer(operation).map(Schema::getDescription).ifPresent(answer::setDescription);
        }
    }

    private static void refer(Operation operation, String status, String component, boolean when) {
        if (when && !operation.getResponses().hasAPIResponse(status)) {
            operation.getResponses().addAPIResponse(status, OASFactory.createAPIResponse()
                    .ref("#/components/responses/" + component));
        }
    }
}
