package dev.dateline.http.limit;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

import dev.dateline.http.Stage;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/** Rejects a body that the endpoint would ignore, such as a time to publish at; an empty JSON object is none. */
public class UnexpectedBodyFilter {

    private static final Set<String> WRITING = Set.of("POST", "DELETE");
    private static final Set<Class<? extends Annotation>> NO_BODY =
            Set.of(RestPath.class, RestQuery.class, BeanParam.class, Context.class);

    private final Map<Method, Boolean> takesBody = new ConcurrentHashMap<>();
    private final CurrentVertxRequest current;

    UnexpectedBodyFilter(CurrentVertxRequest current) {
        this.current = current;
    }

    @ServerRequestFilter(priority = Stage.OfRequest.UNEXPECTED_BODY)
    void check(ContainerRequestContext request, ResourceInfo resource) throws IOException {
        if (!WRITING.contains(request.getMethod()) || !BodyDeadlineFilter.mayHaveBody(current.getCurrent().request())
                || takesBody.computeIfAbsent(resource.getResourceMethod(), UnexpectedBodyFilter::takesBody)) {
            return;
        }
        var body = new String(request.getEntityStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (!body.isEmpty() && !body.equals("{}")) {
            throw unexpected();
        }
    }

    public static ProblemException unexpected() {
        return new ProblemException(ProblemType.INVALID_BODY,
                "This operation takes no body: its path, parameters and headers state everything.");
    }

    public static boolean takesBody(Method method) {
        return Arrays.stream(method.getParameters()).anyMatch(UnexpectedBodyFilter::isBody);
    }

    /** Types of JAX-RS, such as UriInfo, are the request itself. */
    private static boolean isBody(Parameter parameter) {
        return NO_BODY.stream().noneMatch(parameter::isAnnotationPresent)
                && !parameter.getType().getPackageName().startsWith("jakarta.ws.rs");
    }
}
