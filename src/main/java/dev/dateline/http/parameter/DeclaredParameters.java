package dev.dateline.http.parameter;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

import dev.dateline.vocabulary.LanguageTag;

/** The parameters that an endpoint declares itself and in its {@code @BeanParam} records. */
public final class DeclaredParameters {

    /** Names of parameters in other APIs, in lower case without hyphens and underscores, with the names of the same here. */
    private static final Map<String, List<String>> NAMES_ELSEWHERE = Map.ofEntries(Map.entry("search", List.of("q")),
            Map.entry("query", List.of("q")), Map.entry("keyword", List.of("q")), Map.entry("keywords", List.of("q")),
            Map.entry("text", List.of("q")), Map.entry("term", List.of("q")),
            Map.entry("id", List.of("ids")), Map.entry("uuid", List.of("ids")),
            Map.entry("offset", List.of("page", "cursor")), Map.entry("skip", List.of("page", "cursor")),
            Map.entry("start", List.of("page", "cursor")), Map.entry("after", List.of("since", "cursor")),
            Map.entry("before", List.of("cursor")), Map.entry("pagetoken", List.of("cursor")),
            Map.entry("perpage", List.of("limit")), Map.entry("pagesize", List.of("limit")),
            Map.entry("size", List.of("limit")), Map.entry("count", List.of("limit")), Map.entry("first", List.of("limit")),
            Map.entry("rows", List.of("limit")), Map.entry("order", List.of("sort")), Map.entry("orderby", List.of("sort")),
            Map.entry("sortby", List.of("sort")), Map.entry("orderdir", List.of("sort")),
            Map.entry("category", List.of("section")), Map.entry("categories", List.of("section")),
            Map.entry("channel", List.of("section")), Map.entry("lang", List.of("language")),
            Map.entry("locale", List.of("language")), Map.entry("expand", List.of("include")),
            Map.entry("embed", List.of("include")), Map.entry("populate", List.of("include")),
            Map.entry("select", List.of("fields")), Map.entry("properties", List.of("fields")),
            Map.entry("since", List.of("updatedAfter")), Map.entry("from", List.of("publishedFrom")),
            Map.entry("until", List.of("publishedUntil")), Map.entry("to", List.of("publishedUntil")),
            Map.entry("path", List.of("section")));

    private static final Map<Endpoint, DeclaredParameters> BY_ENDPOINT = new ConcurrentHashMap<>();

    private final Map<String, DeclaredParameter> byName = new LinkedHashMap<>();
    private final Map<String, String> nameByComponent = new LinkedHashMap<>();
    private final Map<String, DeclaredParameter> inPath = new LinkedHashMap<>();

    private final Map<String, String> endpoints = new LinkedHashMap<>();

    private DeclaredParameters(Method method) {
        var resource = method.getDeclaringClass();
        Arrays.stream(resource.getDeclaredMethods()).forEach(each -> addEndpoint(resource, each));
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                addRecord(parameter.getType());
            } else if (parameter.isAnnotationPresent(RestQuery.class)) {
                add(parameter, parameter.getName(), parameter.getAnnotatedType());
            } else if (parameter.isAnnotationPresent(RestPath.class)) {
                inPath.put(parameter.getName(),
                        new DeclaredParameter(parameter.getName(), parameter.getType(), false, false, false));
            }
        }
    }

    static DeclaredParameters of(Method method) {
        return BY_ENDPOINT.computeIfAbsent(
                new Endpoint(method.getDeclaringClass(), method.getName(), List.of(method.getParameterTypes())),
                unknown -> new DeclaredParameters(method));
    }

    public static DeclaredParameters of(SimpleResourceInfo resource) {
        var endpoint = new Endpoint(resource.getResourceClass(), resource.getMethodName(), List.of(resource.parameterTypes()));
        var known = BY_ENDPOINT.get(endpoint);
        return known != null ? known
                : BY_ENDPOINT.computeIfAbsent(endpoint, unknown -> new DeclaredParameters(methodOf(resource)));
    }

    public static Method methodOf(SimpleResourceInfo resource) {
        try {
            return resource.getResourceClass().getMethod(resource.getMethodName(), resource.parameterTypes());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private void addRecord(Class<?> type) {
        for (var field : type.getDeclaredFields()) {
            if (field.isAnnotationPresent(RestQuery.class)) {
                add(field, field.getName(), field.getAnnotatedType());
            } else if (field.isAnnotationPresent(BeanParam.class)) {
                addRecord(field.getType());
            }
        }
    }

    private void add(AnnotatedElement declaration, String javaName, AnnotatedType type) {
        var declaredName = declaration.getAnnotation(RestQuery.class).value();
        var name = declaredName.isEmpty() ? javaName : declaredName;
        var isList = type.getType() instanceof ParameterizedType;
        var valueType = isList ? ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0] : type;
        byName.put(name, new DeclaredParameter(name, (Class<?>) valueType.getType(), isList,
                declaration.isAnnotationPresent(Separator.class),
                valueType.isAnnotationPresent(LanguageTag.class)));
        nameByComponent.put(javaName, name);
    }

    /** Under the name of the last variable of its path: {@code slug} for {@code /api/v1/tags/by-slug/{slug}}. */
    private void addEndpoint(Class<?> resource, Method method) {
        if (!method.isAnnotationPresent(GET.class) || !method.isAnnotationPresent(Path.class)) {
            return;
        }
        var path = method.getAnnotation(Path.class).value();
        for (var parameter : method.getParameters()) {
            var start = path.lastIndexOf("{" + parameter.getName());
            if (parameter.isAnnotationPresent(RestPath.class) && start >= 0 && path.indexOf('/', start) < 0) {
                endpoints.put(parameter.getName(), resource.getAnnotation(Path.class).value() + path.substring(0, start)
                        + "{" + parameter.getName() + "}");
            }
        }
    }

    Optional<DeclaredParameter> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Optional<DeclaredParameter> findInPath(String name) {
        return Optional.ofNullable(inPath.get(name));
    }

    /** The endpoint of the same resource that finds an item by the property that the unknown parameter names. */
    Optional<String> endpointFor(String unknownName) {
        var isSlugOfSection = unknownName.equals("slug") && endpoints.containsKey("path");
        return Optional.ofNullable(endpoints.get(isSlugOfSection ? "path" : unknownName));
    }

    /** The name that other APIs or the caller may mean; null if there is none. */
    String nearest(String unknownName) {
        return Optional.ofNullable(NAMES_ELSEWHERE.get(unknownName.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "")))
                .flatMap(names -> names.stream().filter(byName::containsKey).findFirst())
                .orElseGet(() -> NearestName.to(unknownName, byName.keySet()));
    }

    /** The name of a parameter in queries, by its name in Java. */
    public Optional<String> nameOf(String component) {
        return Optional.ofNullable(nameByComponent.get(component));
    }

    private record Endpoint(Class<?> resource, String method, List<Class<?>> parameters) {
    }
}
