package dev.dateline.http.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/** Moves parameters and responses that several operations have to the components, after all other filters. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class SharedComponents implements OASFilter {

    /** Where in the Java code the parameter is; the document never has it. */
    private static final String ORIGIN = "x-smallrye-private-param-ref";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var operations = document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream()).toList();
        shareParameters(document, operations.stream().filter(operation -> operation.getParameters() != null).toList());
        shareResponses(document, operations);
    }

    private static void shareParameters(OpenAPI document, List<Operation> operations) {
        operations.forEach(operation -> operation.getParameters().forEach(each -> each.removeExtension(ORIGIN)));
        var shared = shared(operations, operation -> operation.getParameters().stream());
        var variants = shared.stream().collect(Collectors.groupingBy(each -> each.part().getName()));
        var components = new TreeMap<String, Parameter>();
        shared.forEach(each -> {
            var name = name(each, isUsual(each, variants.get(each.part().getName())));
            if (components.put(name, each.part()) != null) {
                throw new IllegalStateException("Two parameters would have the name " + name);
            }
        });
        document.getComponents().setParameters(components);
        operations.forEach(operation -> operation.setParameters(operation.getParameters().stream()
                .map(parameter -> nameOf(parameter, components)
                        .map(name -> OASFactory.createParameter().ref("#/components/parameters/" + name)).orElse(parameter))
                .toList()));
    }

    /** Whether all or most operations that have a parameter of this name have this one; in the latter case for several resources. */
    private static boolean isUsual(Shared<Parameter> parameter, List<Shared<Parameter>> variants) {
        var users = variants.stream().mapToInt(each -> each.users().size()).sum();
        return variants.size() == 1 || 2 * parameter.users().size() > users
                && parameter.users().stream().map(Operation::getTags).distinct().count() > 1;
    }

    /** {@code Limit}; {@code IdOfArticles} if others have other parameters {@code id}. */
    private static String name(Shared<Parameter> parameter, boolean isUsual) {
        var name = Stream.of(parameter.part().getName().split("\\."))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)).collect(Collectors.joining());
        return isUsual ? name : name + "Of" + parameter.users().get(0).getTags().get(0).replace(" ", "");
    }

    /** A shared response has the name of its schema. */
    private static void shareResponses(OpenAPI document, List<Operation> operations) {
        var components = new TreeMap<String, APIResponse>();
        shared(operations, operation -> operation.getResponses().getAPIResponses().values().stream()
                .filter(response -> response.getContent() != null))
                .forEach(each -> components.put(schema(each.part()), each.part()));
        components.forEach(document.getComponents()::addResponse);
        operations.forEach(operation -> Map.copyOf(operation.getResponses().getAPIResponses())
                .forEach((status, response) -> nameOf(response, components)
                        .ifPresent(name -> operation.getResponses().addAPIResponse(status,
                                OASFactory.createAPIResponse().ref("#/components/responses/" + name)))));
    }

    private static String schema(APIResponse response) {
        var reference = response.getContent().getMediaTypes().values().iterator().next().getSchema().getRef();
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static <T> Optional<String> nameOf(T part, Map<String, T> components) {
        return components.entrySet().stream().filter(each -> each.getValue().equals(part)).map(Map.Entry::getKey).findFirst();
    }

    /** Compares by equality only: hash codes of these models do not reflect the changes of other filters. */
    private static <T> List<Shared<T>> shared(List<Operation> operations, Function<Operation, Stream<T>> partsOf) {
        var all =
                operations.stream().flatMap(user -> partsOf.apply(user).map(part -> new Shared<>(part, List.of(user)))).toList();
        var shared = new ArrayList<Shared<T>>();
        for (var each : all) {
            var isKnown = shared.stream().anyMatch(known -> known.part().equals(each.part()));
            var users = all.stream().filter(other -> other.part().equals(each.part()))
                    .flatMap(other -> other.users().stream()).toList();
            if (!isKnown && users.size() > 1) {
                shared.add(new Shared<>(each.part(), users));
            }
        }
        return shared;
    }

    /** @param users the operations that have the part */
    private record Shared<T>(T part, List<Operation> users) {
    }
}
