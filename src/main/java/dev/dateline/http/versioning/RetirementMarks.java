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

/** Marks operations that are to go in the document, and describes the headers that say so. */
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
            operation.getResponses().getAPIResponses().values().stream().filter(answer -> answer.getRef() == null)
                    .forEach(answer -> describeHeaders(answer, retiring.value("sunset") != null));
        }
        return operation;
    }

    private static String notice(AnnotationInstance retiring) {
        return "\n\nDeprecated since " + retiring.value("deprecatedSince").asString() + "."
                + told("\nMay be gone from %s on.", retiring.value("sunset"))
                + told("\nWhat to use instead: <%s>", retiring.value("link"));
    }

    private static String told(String sentence, AnnotationValue value) {
        return value == null ? "" : sentence.formatted(value.asString());
    }

    private static void describeHeaders(APIResponse answer, boolean withSunset) {
        answer.addHeader("Deprecation", header("Since when nobody should begin to use this (RFC 9745): `@` and seconds of"
                + " Unix time."));
        if (withSunset) {
            answer.addHeader("Sunset", header("From when on this may be gone (RFC 8594)."));
        }
    }

    private static Header header(String description) {
        return OASFactory.createHeader().description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }
}
