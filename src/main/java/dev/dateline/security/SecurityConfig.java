package dev.dateline.security;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Size;

@ConfigMapping(prefix = "dateline.security")
interface SecurityConfig {

    /** A key with the role admin, of at least 32 characters; with it no key is made and no file is written. */
    Optional<@Size(min = 32) String> adminKey();
}
