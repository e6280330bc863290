package dev.dateline.http.proxy;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

/** The URLs under which clients reach this server, and the path that a proxy strips. */
@ApplicationScoped
public class ServiceUrls {

    private final List<String> all;

    ServiceUrls(ProxyConfig config) {
        all = Stream.concat(config.urls().orElse(List.of()).stream().map(URI::toString), config.prefix().stream())
                .filter(url -> !url.isBlank()).map(PathPrefix::withoutLastSlash).toList();
    }

    public List<String> list() {
        return all;
    }
}
