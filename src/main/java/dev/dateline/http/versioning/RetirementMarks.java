package dev.dateline.http.versioning;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/** Marks deprecated operations in the OpenAPI document and describes their headers. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RetirementMarks implements OASFilter {

    private static final DotName RETIRING = DotName.createSimple(Retiring.class);
    private static final DotName OPERATION = DotName
            .createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

    private final Map<String, AnnotationInstance> byOperation = new HashMap<>();

    public RetirementMarks(IndexView index) {
        for (var retiring : index.getAnnotations(RETIRING)) {
            if (retiring.target().kind() == AnnotationTarget.Kind.CLASS) {
                retiring.target().asClass().methods().forEach(method -> byOperation.putIfAbsent(operationId(method), retiring));
            } else {
                byOperation.put(operationId(retiring.target().asMethod()), retiring);
            }
        }
        // Constructors and other methods without an operation. Callbacks have no id.
        byOperation.remove(null);
    }

    private static String operationId(MethodInfo method) {
        var operation = method.annotation(OPERATION);
        var id = operation == null ? null : operation.value("operationId");
        return id == null ? null : id.asString();
    }

    @Override
    public Operation filterOperation(Operation operation) {
        var retiring = byOperation.get(operation.getOperationId());
        if (retiring != null) {
            operation.setDeprecated(true);
            operation.setDescription(operation.getDescription() + notice(retiring));
            operation.getResponses().getAPIResponses().values().stream().filter(response -> response.getRef() == null)
                    .forEach(response -> describeHeaders(response, retiring.value("sunset") != null));
        }
        return operation;
    }

    private static String notice(AnnotationInstance retiring) {
        return "\n\nDeprecated since " + retiring.value("deprecatedSince").asString() + "."
                + sentence("\nMay be removed from %s.", retiring.value("sunset"))
                + sentence("\nReplacement: <%s>", retiring.value("link"));
    }

    private static String sentence(String template, AnnotationValue value) {
        return value == null ? "" : template.formatted(value.asString());
    }

    private static void describeHeaders(APIResponse response, boolean withSunset) {
        response.addHeader("Deprecation", header("Time of deprecation (RFC 9745): `@` and seconds of Unix time."));
        if (withSunset) {
            response.addHeader("Sunset", header("Time from which the endpoint may be removed (RFC 8594)."));
        }
    }

    private static Header header(String description) {
        return OASFactory.createHeader().description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }
}
