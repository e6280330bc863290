package dev.dateline.http.problem;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

/**
 * Which methods each path offers: a 405 has to say so (RFC 9110, 15.5.6), and quarkus-rest leaves it out. To OPTIONS it would
 * name HEAD where there is no GET, and GET where there is nothing.
 */
@ApplicationScoped
class AllowedMethods {

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
                    offers.add(new Offer(pattern(resource.getAnnotation(Path.class).value() + own), httpMethod.value()));
                });
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(template.replaceAll("\\{\\w+: *([^}]+)}", "$1").replaceAll("\\{\\w+}", "[^/]+") + "/?");
    }

    /** None where there is nothing. */
    Set<String> at(String path) {
        var methods = new TreeSet<String>();
        offers.stream().filter(offer -> offer.path().matcher(path).matches()).forEach(offer -> {
            methods.add(offer.method());
            methods.add(HttpMethod.OPTIONS);
            if (offer.method().equals(HttpMethod.GET)) {
                methods.add(HttpMethod.HEAD);
            }
        });
        return methods;
    }

    private record Offer(Pattern path, String method) {
    }
}
