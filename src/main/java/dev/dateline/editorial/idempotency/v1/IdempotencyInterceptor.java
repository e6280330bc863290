package dev.dateline.editorial.idempotency.v1;

import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.container.ResourceInfo;

import org.jboss.resteasy.reactive.RestResponse;

@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotencyInterceptor {

    private static final byte[] NO_BODY = {};

    private final RepeatablePosts posts;
    private final ResourceInfo resource;

    IdempotencyInterceptor(RepeatablePosts posts, ResourceInfo resource) {
        this.posts = posts;
        this.resource = resource;
    }

    @AroundInvoke
    Object once(InvocationContext context) throws Exception {
        // Of many operations in one request, none has a key of its own.
        return context.getMethod().equals(resource.getResourceMethod())
                ? posts.once("", body(context), () -> (RestResponse<?>) context.proceed()) : context.proceed();
    }

    private static byte[] body(InvocationContext context) {
        return Stream.of(context.getParameters()).filter(byte[].class::isInstance).map(byte[].class::cast).findFirst()
                .orElse(NO_BODY);
    }
}
