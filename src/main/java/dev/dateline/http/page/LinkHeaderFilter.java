package dev.dateline.http.page;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import dev.dateline.http.Stage;

/** Copies the links to the next and previous page to the header Link (RFC 8288), for clients that do not read the body. */
class LinkHeaderFilter {

    @ServerResponseFilter(priority = Stage.OfResponse.LINKS)
    void add(ContainerResponseContext response) {
        if (response.getEntity() instanceof Paged<?> page) {
            add(response, page.links().next(), "next");
            add(response, page.links().previous(), "prev");
        }
    }

    private static void add(ContainerResponseContext response, String target, String relation) {
        if (target != null) {
            response.getHeaders().add(HttpHeaders.LINK, "<" + target + ">; rel=\"" + relation + "\"");
        }
    }
}
