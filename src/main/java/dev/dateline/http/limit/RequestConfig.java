package dev.dateline.http.limit;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import dev.dateline.config.AtLeastOneByte;
import dev.dateline.config.LongerThanZero;
import dev.dateline.config.TrueOrFalse;

/** What a request may send, and how slowly. */
@ConfigMapping(prefix = "dateline.http")
interface RequestConfig {

    /** The maximum length of other bodies, except for endpoints that stream their body. */
    @WithDefault("1M")
    @WithConverter(AtLeastOneByte.class)
    MemorySize maxBodySize();

    /** The maximum length of a body that is an article: 2,000,000 characters of HTML can have 6 MB in UTF-8. */
    @WithDefault("8M")
    @WithConverter(AtLeastOneByte.class)
    MemorySize maxArticleSize();

    /** The maximum length of a body that is streamed, such as an import. */
    @WithDefault("8G")
    @WithConverter(AtLeastOneByte.class)
    MemorySize maxUploadSize();

    /** How long a request line and its headers may take from the first byte; the connection is closed then. */
    @WithDefault("20s")
    @WithConverter(LongerThanZero.class)
    Duration headerTimeout();

    /** How long a body may take, in addition to the time that its bytes take at {@link #minBodyRate}; later it gets a 408. */
    @WithDefault("30s")
    @WithConverter(LongerThanZero.class)
    Duration bodyTimeout();

    /** Bytes per second at which a body may arrive for any length of time. */
    @WithDefault("500")
    @WithConverter(AtLeastOneByte.class)
    MemorySize minBodyRate();

    /**
     * Whether clients may use HTTP/2 without TLS. The upgrade from HTTP/1.1 corrupts large responses in the HTTP client of
     * Java, which tries it by default, and lets requests bypass the rules of a proxy that forwards it.
     */
    @WithDefault("false")
    @WithConverter(TrueOrFalse.class)
    boolean cleartextHttp2();
}
