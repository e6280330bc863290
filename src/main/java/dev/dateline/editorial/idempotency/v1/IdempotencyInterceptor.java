package dev.dateline.editorial.idempotency.v1;

import java.lang.reflect.Parameter;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ResourceInfo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jboss.resteasy.reactive.RestResponse;

@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotencyInterceptor {

    private static final byte[] NO_BODY = {};

    private final RepeatablePosts posts;
    private final ResourceInfo resource;
    private final ObjectMapper mapper;

    IdempotencyInterceptor(RepeatablePosts posts, ResourceInfo resource, ObjectMapper mapper) {
        this.posts = posts;
        this.resource = resource;
        this.mapper = mapper;
    }

    @AroundInvoke
    Object once(InvocationContext context) throws Exception {
        // Of many operations in one request, none has a key of its own.
        return context.getMethod().equals(resource.getResourceMethod())
                ? posts.once("", body(context), () -> (RestResponse<?>) context.proceed()) : context.proceed();
    }

    private byte[] body(InvocationContext context) throws JsonProcessingException {
        var parameters = context.getMethod().getParameters();
        for (int i = 0; i < parameters.length; i++) {
            var value = context.getParameters()[i];
            if (value instanceof byte[] bytes) {
                return bytes;
            } else if (value instanceof Record && isBody(parameters[i])) {
                return mapper.writeValueAsBytes(value);
            }
        }
        return NO_BODY;
    }

    private static boolean isBody(Parameter parameter) {
        return !parameter.isAnnotationPresent(BeanParam.class);
    }
}
