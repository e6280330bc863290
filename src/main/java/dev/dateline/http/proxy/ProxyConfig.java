package dev.dateline.http.proxy;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;

import dev.dateline.config.BaseUrl;

/** The path under which clients reach this server. */
@ConfigMapping(prefix = "dateline.http")
interface ProxyConfig {

    /**
     * The path, such as {@code /content}, that a proxy strips from each request; the header X-Forwarded-Prefix of a trusted proxy
     * overrides it.
     */
    @WithConverter(PathPrefix.class)
    Optional<String> prefix();

    /** The URLs under which clients reach this server: links to them in bodies are links to its articles. */
    Optional<List<@WithConverter(BaseUrl.class) URI>> urls();
}
