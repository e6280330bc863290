package dev.dateline.http.problem;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import dev.dateline.http.preview.Preview;
import dev.dateline.vocabulary.BoundedPattern;

/**
 * The methods of each path, and the media types that they accept. A 405 must list them (RFC 9110, 15.5.6), which quarkus-rest does not do; its responses to OPTIONS
 * list HEAD without GET, and GET for unknown paths.
 */
@ApplicationScoped
public class AllowedMethods {

    private static final int MAX_PATH = 8192;

    private final List<Offer> offers = new ArrayList<>();

    AllowedMethods(BeanManager beans) {
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream().map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class)).distinct()
                .forEach(type -> Arrays.stream(type.getDeclaredMethods()).forEach(method -> add(type, method)));
    }

    private void add(Class<?> resource, Method method) {
        Arrays.stream(method.getAnnotations()).map(a -> a.annotationType().getAnnotation(HttpMethod.class))
                .filter(httpMethod -> httpMethod != null).forEach(httpMethod -> {
                    var own = method.isAnnotationPresent(Path.class) ? method.getAnnotation(Path.class).value() : "";
                    var consumes = method.isAnnotationPresent(Consumes.class) ? method.getAnnotation(Consumes.class)
                            : resource.getAnnotation(Consumes.class);
                    offers.add(new Offer(pattern(resource.getAnnotation(Path.class).value() + own), httpMethod.value(),
                            consumes == null ? List.of(MediaType.APPLICATION_JSON) : List.of(consumes.value()),
                            roles(resource, method)));
                });
    }

    private static List<String> roles(Class<?> resource, Method method) {
        var roles = method.isAnnotationPresent(RolesAllowed.class) ? method.getAnnotation(RolesAllowed.class)
                : resource.getAnnotation(RolesAllowed.class);
        return roles == null ? List.of() : List.of(roles.value());
    }

    /** {@code {id}} matches a segment of a path, {@code {path: .+}} its own expression. */
    private static BoundedPattern pattern(String template) {
        var pattern = new StringBuilder();
        for (var part : template.substring(1).split("/", -1)) {
            var isVariable = part.startsWith("{") && part.endsWith("}");
            var colon = part.indexOf(": ");
            pattern.append('/').append(!isVariable ? Pattern.quote(part)
                    : colon < 0 ? "[^/]++" : "(?:" + part.substring(colon + 2, part.length() - 1) + ")");
        }
        return BoundedPattern.of(MAX_PATH, pattern.toString());
    }

    public boolean isAt(String path) {
        var resource = Preview.resourcePath(path);
        return offers.stream().anyMatch(offer -> offer.path().matches(resource));
    }

    /** Empty if nothing is at the path. */
    public Set<String> at(String path) {
        var methods = new TreeSet<String>();
        offers.stream().filter(offer -> offer.path().matches(path)).forEach(offer -> {
            methods.add(offer.method());
            methods.add(HttpMethod.OPTIONS);
            if (offer.method().equals(HttpMethod.GET)) {
                methods.add(HttpMethod.HEAD);
            }
        });
        return methods;
    }

    /** The media types of bodies that a method accepts. */
    List<String> mediaTypes(String path, String method) {
        return offers.stream().filter(offer -> offer.method().equals(method) && offer.path().matches(path))
                .flatMap(offer -> offer.consumes().stream()).distinct().toList();
    }

    /** The roles of which a caller of a method needs one; empty if it needs none. */
    List<String> roles(String path, String method) {
        var offered = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
        return offers.stream().filter(offer -> offer.method().equals(offered) && offer.path().matches(path))
                .flatMap(offer -> offer.roles().stream()).distinct().toList();
    }

    private record Offer(BoundedPattern path, String method, List<String> consumes, List<String> roles) {
    }
}
