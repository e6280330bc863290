package dev.dateline.editorial.operation.v1;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.identity.SecurityIdentity;

import dev.dateline.editorial.content.v1.ReceivedJson;
import dev.dateline.editorial.operation.v1.OperationsInput.Operation;
import dev.dateline.http.limit.UnexpectedBodyFilter;
import dev.dateline.http.parameter.ConstraintViolationMapper;
import dev.dateline.http.problem.AllowedMethods;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.vocabulary.UuidFormat;

/** Calls the resource of an operation, in the transaction of the caller if there is one, with the rights of the request. */
@Singleton
class OperationCall {

    private final ResourceMethods methods;
    private final AllowedMethods allowed;
    private final SecurityIdentity identity;
    private final ObjectMapper mapper;
    private final ReceivedJson received;
    private final ConstraintViolationMapper violations;

    OperationCall(ResourceMethods methods, AllowedMethods allowed, SecurityIdentity identity, ObjectMapper mapper,
            ReceivedJson received, ConstraintViolationMapper violations) {
        this.violations = violations;
        this.received = received;
        this.methods = methods;
        this.allowed = allowed;
        this.identity = identity;
        this.mapper = mapper;
    }

    /** @throws RuntimeException what the resource throws */
    RestResponse<?> execute(Operation operation) throws IOException {
        received.clear();
        var path = operation.pathWithoutQuery();
        var match = methods.find(operation.method().name(), path).orElseThrow(() -> noOperation(operation.method().name(), path));
        var method = match.method();
        if (method.roles().stream().noneMatch(identity::hasRole)) {
            throw ProblemException.forbidden(method.roles());
        }
        var query = query(operation.query());
        if (operation.hasBody() && !UnexpectedBodyFilter.takesBody(method.method())) {
            throw UnexpectedBodyFilter.unexpected();
        }
        var arguments = arguments(method.method(), operation, match.variables(), query);
        query.keySet().stream().findFirst().ifPresent(unknown -> {
            throw ProblemException.invalidParameter(unknown, "is not a parameter of this operation");
        });
        try {
            return call(method, arguments);
        } catch (ResteasyReactiveViolationException e) {
            throw violations.problem(e, method.method(), path);
        }
    }

    private ProblemException noOperation(String method, String path) {
        if (!ResourceMethods.isOfContent(path) && allowed.isAt(path)) {
            return new ProblemException(ProblemType.NOT_FOUND,
                    "The path " + path + " is not available in operations; send a single request to it.");
        }
        var supported = ResourceMethods.isOfContent(path) ? allowed.at(path) : Set.<String>of();
        return supported.isEmpty() || supported.contains(method) ? ProblemException.notFound(path)
                : ProblemException.methodNotAllowed(supported);
    }

    private static Map<String, String> query(String query) {
        var parameters = new HashMap<String, String>();
        for (var parameter : query.split("&")) {
            if (!parameter.isEmpty()) {
                var parts = parameter.split("=", 2);
                var name = decoded(parts[0]);
                if (parameters.putIfAbsent(name, parts.length == 1 ? "" : decoded(parts[1])) != null) {
                    throw ProblemException.invalidParameter(name, "must not be repeated");
                }
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalidParameter(text, "is not percent-encoded correctly");
        }
    }

    private Object[] arguments(Executable called, Operation operation, Map<String, String> path, Map<String, String> query)
            throws IOException {
        var parameters = called.getParameters();
        var arguments = new Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            arguments[i] = argument(parameters[i], operation, path, query);
        }
        return arguments;
    }

    /** Removes the query parameters that it takes. */
    private Object argument(Parameter parameter, Operation operation, Map<String, String> path, Map<String, String> query)
            throws IOException {
        if (parameter.isAnnotationPresent(RestPath.class)) {
            return converted(path.get(parameter.getName()), parameter, ProblemException.notFound(operation.path()));
        } else if (parameter.isAnnotationPresent(RestQuery.class)) {
            var name = parameter.getName();
            var byDefault = parameter.getAnnotation(DefaultValue.class);
            var text = query.containsKey(name) ? query.remove(name) : byDefault == null ? null : byDefault.value();
            return text == null ? null : converted(text, parameter, ProblemException.invalidParameter(name, text,
                    parameter.getType() == UUID.class ? "must be an id (a UUID)" : "is malformed"));
        } else if (parameter.isAnnotationPresent(RestHeader.class)) {
            return operation.header(parameter.getAnnotation(RestHeader.class).value());
        } else if (parameter.isAnnotationPresent(BeanParam.class)) {
            return group(parameter.getType().getDeclaredConstructors()[0], operation, path, query);
        } else if (parameter.getType() == byte[].class) {
            return operation.body() == null ? new byte[0] : mapper.writeValueAsBytes(operation.body());
        }
        throw new IllegalStateException("No operation can have the parameter " + parameter);
    }

    /** A record of parameters. */
    private Object group(Constructor<?> record, Operation operation, Map<String, String> path, Map<String, String> query)
            throws IOException {
        var arguments = arguments(record, operation, path, query);
        try {
            return record.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object converted(String text, Parameter parameter, ProblemException malformed) {
        var type = parameter.getType();
        if (type == String.class) {
            return text;
        } else if (type == boolean.class || type == Boolean.class) {
            if (!text.equals("true") && !text.equals("false")) {
                throw malformed;
            }
            return Boolean.valueOf(text);
        } else if (type == int.class || type == Integer.class) {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException e) {
                throw malformed;
            }
        }
        return UuidFormat.parse(text).orElseThrow(() -> malformed);
    }

    private static RestResponse<?> call(ResourceMethod method, Object[] arguments) throws IOException {
        try {
            return (RestResponse<?>) method.method().invoke(method.resource().get(), arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            } else if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
