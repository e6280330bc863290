package dev.dateline.editorial.content;

import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A property, or a list of values, that identifies something. If it contains characters that cannot be stored, it is rejected;
 * a text merely loses them.
 */
@Target(RECORD_COMPONENT)
@Retention(RUNTIME)
public @interface Identifier {
}
