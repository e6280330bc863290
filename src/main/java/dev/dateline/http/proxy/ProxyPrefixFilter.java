package dev.dateline.http.proxy;

import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;

import dev.dateline.http.Stage;

/** Determines the prefix of a request; adds it to the links and the Location of the response, which are relative to the host. */
class ProxyPrefixFilter {

    private final ProxyPrefix prefixes;
    private final CurrentVertxRequest current;

    ProxyPrefixFilter(ProxyPrefix prefixes, CurrentVertxRequest current) {
        this.prefixes = prefixes;
        this.current = current;
    }

    void register(@Observes Filters filters) {
        Stage.PROXY_PREFIX.register(filters, prefixes::read);
    }

    @ServerResponseFilter(priority = Stage.OfResponse.PROXY_PREFIX)
    void add(ContainerResponseContext response) {
        var prefix = prefixes.of(current.getCurrent());
        var location = response.getHeaders().getFirst(HttpHeaders.LOCATION);
        if (location != null) {
            response.getHeaders().putSingle(HttpHeaders.LOCATION, prefix + ProxyPrefix.withoutHost(location));
        }
        if (!prefix.isEmpty() && response.getEntity() instanceof HasLinks linked) {
            response.setEntity(linked.withPrefix(prefix));
        }
    }
}
