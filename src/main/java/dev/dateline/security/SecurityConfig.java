package dev.dateline.security;

import java.time.Duration;
import java.util.Optional;

import jakarta.validation.constraints.Size;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "dateline.security")
interface SecurityConfig {

    /** A key with the role admin, of at least 32 characters; if set, no key is created and no file is written. */
    Optional<@Size(min = 32) String> adminKey();

    /** How long the response to an unknown key is delayed, so that trying keys takes time. */
    @WithDefault("500ms")
    Duration unknownKeyDelay();
}
