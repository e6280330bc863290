package dev.dateline.editorial.idempotency.v1;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.interceptor.InterceptorBinding;

/**
 * A POST that is executed once for each {@code Idempotency-Key}. It returns a RestResponse, which is stored in one transaction with
 * all changes that the method makes in a {@code RetryingTransaction}. The document describes the header at every POST.
 */
@InterceptorBinding
@Target({ TYPE, METHOD })
@Retention(RUNTIME)
public @interface Idempotent {
}
