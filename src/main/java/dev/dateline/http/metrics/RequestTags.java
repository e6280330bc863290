package dev.dateline.http.metrics;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;

import dev.dateline.http.Pages;

/**
 * Limits the tags of request metrics to existing paths and methods. Otherwise clients could create time series, and after a
 * hundred of them Quarkus stops recording.
 */
@Singleton
class RequestTags implements MeterFilter {

    private static final String METER = "http.server.";
    private static final String OTHER = "OTHER";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");
    /** What Quarkus uses instead of a path. */
    private static final Set<String> NO_PATHS = Set.of("/cors-preflight", "root", "REDIRECTION", "NOT_FOUND", "UNKNOWN");
    private static final int LONGEST = 200;
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w++):(?:[^{}]|\\{[^{}]*+})*+}");

    private final Set<String> templates = new TreeSet<>(Pages.PATHS);

    RequestTags(BeanManager beans) {
        templates.addAll(NO_PATHS);
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream().map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class)).forEach(this::addPathsOf);
    }

    private void addPathsOf(Class<?> resource) {
        var path = resource.getAnnotation(Path.class).value();
        Arrays.stream(resource.getDeclaredMethods())
                .filter(method -> Arrays.stream(method.getAnnotations())
                        .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class)))
                .map(method -> method.isAnnotationPresent(Path.class) ? path + method.getAnnotation(Path.class).value() : path)
                .map(RequestTags::withoutPatterns).forEach(templates::add);
    }

    private static String withoutPatterns(String template) {
        return VARIABLE.matcher(template).replaceAll("{$1}");
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        return id.getName().startsWith(METER) ? limit(id, "uri", uri(id.getTag("uri")), "method", method(id.getTag("method")))
                : id;
    }

    private static Meter.Id limit(Meter.Id id, String... tags) {
        var limited = id;
        for (int i = 0; i < tags.length; i += 2) {
            limited = tags[i + 1] == null ? limited : limited.withTag(Tag.of(tags[i], tags[i + 1]));
        }
        return limited;
    }

    /** @param uri null if the meter has no such tag */
    private String uri(String uri) {
        if (uri == null || templates.contains(uri)) {
            return uri;
        }
        if (uri.length() <= LONGEST && templates.contains(withoutPatterns(uri))) {
            return withoutPatterns(uri);
        }
        return Pages.folderOf(uri).orElse(OTHER);
    }

    private static String method(String method) {
        return method == null || METHODS.contains(method) ? method : OTHER;
    }
}
