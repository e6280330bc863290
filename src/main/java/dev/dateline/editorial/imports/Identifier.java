package dev.dateline.editorial.imports;

import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A property, or a list of values, that identifies something and is never changed: it is rejected if it has a character that
 * cannot be stored, which a text merely loses.
 */
@Target(RECORD_COMPONENT)
@Retention(RUNTIME)
public @interface Identifier {
}
