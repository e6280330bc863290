package dev.dateline.delivery.cache.purge;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.config.spi.Converter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import dev.dateline.config.BaseUrl;
import dev.dateline.config.HeaderToken;
import dev.dateline.config.TrueOrFalse;
import dev.dateline.config.ZeroOrLonger;
import dev.dateline.vocabulary.BoundedPattern;

/**
 * The content delivery networks to purge when public content changes; none by default. Each node with these settings purges, so
 * that one or two of many nodes need them. Public because the validation of nested groups needs access.
 */
@ConfigMapping(prefix = "dateline.purge")
public interface PurgeConfig {

    Optional<Fastly> fastly();

    Optional<Cloudflare> cloudflare();

    Optional<Varnish> varnish();

    /** How long changes are collected before a request. */
    @WithDefault("100ms")
    @WithConverter(ZeroOrLonger.class)
    Duration batch();

    /** When to purge once more what a node that was behind may have sent again; 0 for never. */
    @WithDefault("2s")
    @WithConverter(ZeroOrLonger.class)
    Duration again();

    /**
     * When to purge everything after a start, or after the database was away: changes may have been missed. Later than the network
     * sees that the nodes work again, because it has nothing to send until it does.
     */
    @WithDefault("5s")
    @WithConverter(ZeroOrLonger.class)
    Duration afterGap();

    interface Fastly {

        @WithConverter(Id.class)
        String service();

        @WithConverter(HeaderToken.class)
        String token();

        @WithConverter(BaseUrl.class)
        Optional<URI> url();
    }

    interface Cloudflare {

        @WithConverter(Id.class)
        String zone();

        @WithConverter(HeaderToken.class)
        String token();

        @WithConverter(BaseUrl.class)
        Optional<URI> url();
    }

    interface Varnish {

        /** Of each instance, such as {@code http://varnish-1:6081}. */
        List<@WithConverter(BaseUrl.class) URI> urls();

        /** Whether to use bans, because the module xkey is not installed. */
        @WithConverter(TrueOrFalse.class)
        Optional<Boolean> bans();
    }

    /** Reads an id, which is a segment of a path. */
    final class Id implements Converter<String> {

        private static final long serialVersionUID = 1;
        private static final BoundedPattern FORMAT = BoundedPattern.of(200, "[A-Za-z0-9_-]++");

        @Override
        public String convert(String value) {
            if (!FORMAT.matches(value)) {
                throw new IllegalArgumentException("must consist of letters, digits, hyphens and underscores");
            }
            return value;
        }
    }
}
