package dev.dateline.contract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;

/** Validates responses against an OpenAPI document. */
public final class ResponseContract {

    private static final Set<String> TEXTS = Set.of("application/x-ndjson", "text/plain", "text/event-stream");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonMetaSchema DIALECT = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
            .keyword(new NonValidationKeyword("x-enum-varnames")).build();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012,
            builder -> builder.metaSchema(DIALECT));
    private static final SchemaValidatorsConfig CONFIG = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true)
            .build();

    private final OpenApiDocument document;
    private final PathTemplates templates;
    private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();

    public ResponseContract(JsonNode document) {
        this.document = new OpenApiDocument(document);
        this.templates = new PathTemplates(document.path("paths"));
    }

    /** A response with the method and path of its request; the body is empty if there is none. */
    public record ReceivedResponse(String method, String path, boolean someFieldsOnly, int status, String mediaType,
            String body) {
    }

    /** The differences from the document. */
    public List<String> faults(ReceivedResponse received) {
        var method = received.method().equals("HEAD") ? "get" : received.method().toLowerCase(Locale.ROOT);
        var operation = templates.find(received.path()).map(path -> document.root().path("paths").path(path).path(method))
                .filter(JsonNode::isObject);
        if (operation.isEmpty()) {
            return faultsWithoutOperation(received);
        }
        var described = document.resolve(operation.get().path("responses").path(String.valueOf(received.status())));
        if (described.isMissingNode()) {
            return List.of("the status " + received.status() + " is not described");
        }
        var content = described.path("content");
        if (received.body().isEmpty() && !TEXTS.contains(received.mediaType())) {
            return content.isEmpty() || received.method().equals("HEAD") ? List.of() : List.of("the body is missing");
        }
        var schema = content.path(received.mediaType()).path("schema");
        return schema.isMissingNode() ? List.of("the media type " + received.mediaType() + " is not described")
                : faults(schema, received);
    }

    /** Requests without an endpoint are not described, except for the format of their errors. */
    private List<String> faultsWithoutOperation(ReceivedResponse received) {
        if (received.method().equals("OPTIONS")) {
            return List.of();
        }
        if (received.status() != 404 && received.status() != 405) {
            return List.of("the operation is not described");
        }
        if (received.body().isEmpty() && received.method().equals("HEAD")) {
            return List.of();
        }
        return received.mediaType().equals("application/problem+json")
                ? faults(MAPPER.createObjectNode().put("$ref", "#/components/schemas/Problem"), received)
                : List.of("an error has the media type " + received.mediaType());
    }

    /** The differences of a value from a schema of the document. */
    List<String> faults(JsonNode schema, JsonNode value) {
        return faults(schema, new ReceivedResponse("", "", false, 0, "", value.toString()));
    }

    private List<String> faults(JsonNode schema, ReceivedResponse received) {
        try {
            var body = TEXTS.contains(received.mediaType()) ? MAPPER.getNodeFactory().textNode(received.body())
                    : MAPPER.readTree(received.body());
            return compiled
                    .computeIfAbsent(received.someFieldsOnly() + " " + schema, key -> compile(schema, received.someFieldsOnly()))
                    .validate(body).stream().map(Object::toString).toList();
        } catch (JsonProcessingException e) {
            return List.of("the body is not JSON: " + e.getOriginalMessage());
        }
    }

    private JsonSchema compile(JsonNode schema, boolean someFieldsOnly) {
        var whole = (ObjectNode) schema.deepCopy();
        var schemas = (ObjectNode) document.root().at("/components/schemas").deepCopy();
        if (someFieldsOnly) {
            var reference = schema.path("$ref").asText();
            ClosedSchemas.easeRequired(schemas, reference.substring(reference.lastIndexOf('/') + 1));
        }
        whole.set("$defs", schemas);
        ClosedSchemas.close(whole);
        return FACTORY.getSchema(whole.toString().replace("#/components/schemas/", "#/$defs/"), CONFIG);
    }
}
