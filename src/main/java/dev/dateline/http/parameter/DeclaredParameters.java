package dev.dateline.http.parameter;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.ws.rs.BeanParam;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** The parameters that one endpoint declares, among its own and in its {@code @BeanParam} records. */
public final class DeclaredParameters {

    private static final Map<Method, DeclaredParameters> BY_METHOD = new ConcurrentHashMap<>();

    private final Map<String, DeclaredParameter> byName = new LinkedHashMap<>();
    private final Map<String, String> nameByComponent = new LinkedHashMap<>();
    private final Map<String, DeclaredParameter> inPath = new LinkedHashMap<>();

    private DeclaredParameters(Method method) {
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                addRecord(parameter.getType());
            } else if (parameter.isAnnotationPresent(RestQuery.class)) {
                add(parameter.getAnnotation(RestQuery.class).value(), parameter.getName(),
                        parameter.getParameterizedType());
            } else if (parameter.isAnnotationPresent(RestPath.class)) {
                inPath.put(parameter.getName(), new DeclaredParameter(parameter.getName(), parameter.getType(), false));
            }
        }
    }

    public static DeclaredParameters of(SimpleResourceInfo resource) {
        return BY_METHOD.computeIfAbsent(methodOf(resource), DeclaredParameters::new);
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
                add(field.getAnnotation(RestQuery.class).value(), field.getName(), field.getGenericType());
            } else if (field.isAnnotationPresent(BeanParam.class)) {
                addRecord(field.getType());
            }
        }
    }

    private void add(String declaredName, String javaName, Type type) {
        var name = declaredName.isEmpty() ? javaName : declaredName;
        var isList = type instanceof ParameterizedType;
        var valueType = isList ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
        byName.put(name, new DeclaredParameter(name, (Class<?>) valueType, isList));
        nameByComponent.put(javaName, name);
    }

    Optional<DeclaredParameter> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Part of the address itself. */
    Optional<DeclaredParameter> findInPath(String name) {
        return Optional.ofNullable(inPath.get(name));
    }

    Iterable<String> names() {
        return byName.keySet();
    }

    /** What the parameter behind this Java name is called in a query. */
    public Optional<String> nameOf(String component) {
        return Optional.ofNullable(nameByComponent.get(component));
    }
}
