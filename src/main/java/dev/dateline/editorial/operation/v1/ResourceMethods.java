package dev.dateline.editorial.operation.v1;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestResponse;

/** The methods of resources that are operations: all that write content. */
@Singleton
class ResourceMethods {

    private static final String API = "/manage/v1/";
    private static final Set<String> CONTENT = Set.of("articles", "sections", "tags", "authors", "media", "captions",
            "collections");

    private final BeanManager beans;
    private volatile List<ResourceMethod> known;

    ResourceMethods(BeanManager beans) {
        this.beans = beans;
    }

    /** The method for a request and the values of the variables in its path; empty if this is no operation. */
    Optional<Match> find(String httpMethod, String path) {
        var segments = path.split("/", -1);
        return all().stream().filter(method -> method.httpMethod().equals(httpMethod))
                .flatMap(method -> variables(method.segments(), segments).map(variables -> new Match(method, variables)).stream())
                .findFirst();
    }

    static boolean isOfContent(String path) {
        return path.startsWith(API) && CONTENT.contains(path.substring(API.length()).split("/", -1)[0]);
    }

    private static Optional<Map<String, String>> variables(String[] template, String[] path) {
        if (template.length != path.length) {
            return Optional.empty();
        }
        var variables = new HashMap<String, String>();
        for (int i = 0; i < path.length; i++) {
            if (template[i].startsWith("{")) {
                variables.put(template[i].substring(1, template[i].length() - 1), path[i]);
            } else if (!template[i].equals(path[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }

    private List<ResourceMethod> all() {
        var methods = known;
        if (methods == null) {
            known = methods = read();
        }
        return methods;
    }

    private List<ResourceMethod> read() {
        var methods = new ArrayList<ResourceMethod>();
        for (var bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            var path = bean.getBeanClass().getAnnotation(Path.class);
            if (path != null && isOfContent(path.value())) {
                Stream.of(bean.getBeanClass().getDeclaredMethods()).forEach(method -> httpMethod(method)
                        .ifPresent(name -> methods.add(method(bean, path.value(), name, method))));
            }
        }
        // A name such as "by-slug" comes before a variable.
        methods.sort(Comparator.comparing(method -> String.join("/", method.segments())));
        return methods;
    }

    private static Optional<String> httpMethod(Method method) {
        return Stream.of(method.getAnnotations()).map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null && !found.value().equals("GET") && !found.value().equals("HEAD"))
                .map(HttpMethod::value).findFirst().filter(name -> method.getReturnType() == RestResponse.class);
    }

    private ResourceMethod method(Bean<?> bean, String root, String httpMethod, Method method) {
        var path = method.getAnnotation(Path.class);
        var whole = path == null ? root : root + (path.value().startsWith("/") ? "" : "/") + path.value();
        method.setAccessible(true);
        return new ResourceMethod(httpMethod, whole.split("/", -1), method,
                () -> beans.getReference(bean, bean.getBeanClass(), beans.createCreationalContext(bean)));
    }

    record Match(ResourceMethod method, Map<String, String> variables) {
    }
}
