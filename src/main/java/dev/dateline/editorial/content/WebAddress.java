package dev.dateline.editorial.content;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** An http or https URL, or a path on the serving host that begins with one slash; at most 2,000 characters (RFC 3986). */
@Target({ FIELD, METHOD, PARAMETER, RECORD_COMPONENT })
@Retention(RUNTIME)
@Constraint(validatedBy = WebAddress.Rule.class)
public @interface WebAddress {

    String message() default "must be an http or https URL, or a path beginning with /, of at most 2,000 characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Rule implements ConstraintValidator<WebAddress, String> {

        private static final int MAX_LENGTH = 2000;

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null || isWebAddress(value);
        }

        private static boolean isWebAddress(String value) {
            // Bounded in bytes, because a database index entry has a maximum size.
            if (value.getBytes(StandardCharsets.UTF_8).length > MAX_LENGTH) {
                return false;
            }
            try {
                var uri = new URI(value);
                if (uri.getScheme() == null) {
                    return value.startsWith("/") && uri.getRawAuthority() == null;
                }
                return (uri.getScheme().equalsIgnoreCase("https") || uri.getScheme().equalsIgnoreCase("http"))
                        && uri.getRawAuthority() != null;
            } catch (URISyntaxException e) {
                return false;
            }
        }
    }
}
