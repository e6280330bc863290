package dev.dateline.security;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import org.eclipse.microprofile.config.spi.Converter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import dev.dateline.config.AtLeastOne;
import dev.dateline.config.BaseUrl;
import dev.dateline.config.HeaderToken;
import dev.dateline.config.ZeroOrLonger;

@ConfigMapping(prefix = "dateline.security")
public interface SecurityConfig {

    /** A key with the role admin, of at least 32 characters; if set, no key is created and no file is written. */
    @WithConverter(AdminKey.class)
    Optional<String> adminKey();

    /** How long the response to an unknown key is delayed, so that trying keys takes time. */
    @WithDefault("500ms")
    @WithConverter(ZeroOrLonger.class)
    Duration unknownKeyDelay();

    /** How many unknown keys the clients of one address may send before they get a 429. */
    @WithDefault("60")
    @WithConverter(AtLeastOne.class)
    int unknownKeysPerMinute();

    Oidc oidc();

    /** Access tokens. */
    interface Oidc {

        /** The URL of the OpenID Connect issuer whose tokens are accepted; none by default. */
        @WithConverter(BaseUrl.class)
        Optional<URI> issuer();

        /** What the claim {@code aud} of a token must contain. */
        @WithDefault("dateline")
        String audience();

        /** The claim with the name of a role, or a list of names; slashes separate the names of nested claims. */
        @WithDefault("roles")
        String roleClaim();

        /** The claim with the name of the user, by which articles have their authors: stable and unique. */
        @WithDefault("sub")
        String nameClaim();
    }

    /** Not a constraint: with one, the start creates another validator, which takes a tenth of it. */
    final class AdminKey implements Converter<String> {

        private static final int SHORTEST = 32;

        @Override
        public String convert(String value) {
            if (value.length() < SHORTEST) {
                throw new IllegalArgumentException("must have at least " + SHORTEST + " characters");
            }
            return new HeaderToken().convert(value);
        }
    }
}
