package dev.dateline.http.versioning;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A deprecated endpoint, or a resource whose endpoints are deprecated. Responses have the headers {@code Deprecation} (RFC 9745)
 * and {@code Sunset} (RFC 8594), and the OpenAPI document marks the operations.
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
public @interface Retiring {

    /** The day of the deprecation, such as {@code 2027-01-01}; its beginning in UTC. */
    String deprecatedSince();

    /** The day from which the endpoint may be removed, not before {@link #deprecatedSince}; empty if not decided. */
    String sunset() default "";

    /** URL of a page about the replacement; empty for none. */
    String link() default "";
}
