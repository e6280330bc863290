package dev.dateline.security;

import java.time.Duration;
import java.util.Optional;

import org.eclipse.microprofile.config.spi.Converter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "dateline.security")
interface SecurityConfig {

    /** A key with the role admin, of at least 32 characters; if set, no key is created and no file is written. */
    @WithConverter(AdminKey.class)
    Optional<String> adminKey();

    /** How long the response to an unknown key is delayed, so that trying keys takes time. */
    @WithDefault("500ms")
    Duration unknownKeyDelay();

    /** Not a constraint: with one, the start creates another validator, which takes a tenth of it. */
    final class AdminKey implements Converter<String> {

        private static final int SHORTEST = 32;

        @Override
        public String convert(String value) {
            if (value.length() < SHORTEST) {
                throw new IllegalArgumentException("dateline.security.admin-key must have at least " + SHORTEST + " characters");
            }
            return value;
        }
    }
}
