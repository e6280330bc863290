package dev.dateline.http.proxy;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** The path under which clients reach this server. */
@ConfigMapping(prefix = "dateline.http")
interface ProxyConfig {

    /**
     * The path, such as {@code /content}, that a proxy strips from each request; the header X-Forwarded-Prefix of a trusted proxy
     * overrides it.
     */
    Optional<String> prefix();

    /** The URLs under which clients reach this server: links to them in bodies are links to its articles. */
    Optional<List<String>> urls();
}
