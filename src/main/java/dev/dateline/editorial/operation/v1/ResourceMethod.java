package dev.dateline.editorial.operation.v1;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.annotation.security.RolesAllowed;

/**
 * A method of a resource.
 *
 * @param segments of its path; variables are in braces
 * @param resource the bean, with its interceptors
 */
record ResourceMethod(String httpMethod, String[] segments, Method method, Supplier<Object> resource) {

    /** The roles of which a caller must have one. */
    List<String> roles() {
        return Optional.ofNullable(method.getAnnotation(RolesAllowed.class))
                .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(RolesAllowed.class)))
                .map(RolesAllowed::value).map(List::of).orElse(List.of());
    }
}
