package dev.dateline.http.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/** Moves parameters that several operations have to the components, after all other filters. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class SharedParameters implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var operations = document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getParameters() != null).toList();
        var users = new LinkedHashMap<Parameter, List<Operation>>();
        operations.forEach(operation -> operation.getParameters()
                .forEach(parameter -> users.computeIfAbsent(parameter, first -> new ArrayList<>()).add(operation)));
        users.values().removeIf(list -> list.size() < 2);
        var names = names(users);
        var components = new TreeMap<String, Parameter>();
        names.forEach((parameter, name) -> components.put(name, parameter));
        document.getComponents().setParameters(components);
        operations.forEach(operation -> operation.setParameters(operation.getParameters().stream()
                .map(parameter -> names.containsKey(parameter) ? reference(names.get(parameter)) : parameter).toList()));
    }

    /** {@code Limit}; {@code IdOfArticles} if other resources have another parameter {@code id}. */
    private static Map<Parameter, String> names(Map<Parameter, List<Operation>> users) {
        var variants = users.keySet().stream().collect(Collectors.groupingBy(Parameter::getName, Collectors.counting()));
        var names = new HashMap<Parameter, String>();
        users.forEach((parameter, operations) -> {
            var name = Stream.of(parameter.getName().split("\\.")).map(SharedParameters::capitalised)
                    .collect(Collectors.joining());
            names.put(parameter, variants.get(parameter.getName()) == 1 ? name
                    : name + "Of" + operations.get(0).getTags().get(0).replace(" ", ""));
        });
        return names;
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static Parameter reference(String name) {
        return OASFactory.createParameter().ref("#/components/parameters/" + name);
    }
}
