package dev.dateline.http.versioning;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An endpoint, or every endpoint of a resource, that is to go. Its answers say so in the headers {@code Deprecation}
 * (RFC 9745) and {@code Sunset} (RFC 8594), and the OpenAPI document marks it.
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
public @interface Retiring {

    /** The day from which on nobody should begin to use it, such as {@code 2027-01-01}; its first moment in UTC. */
    String deprecatedSince();

    /** The day from which on it may be gone; empty while that is not settled. Never before {@link #deprecatedSince}. */
    String sunset() default "";

    /** Where to read what to use instead; empty for nowhere. */
    String link() default "";
}
