package dev.dateline.http.names;

import java.util.Arrays;
import java.util.stream.Collectors;

import jakarta.ws.rs.container.ContainerRequestContext;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import dev.dateline.http.Stage;
import dev.dateline.vocabulary.LanguageTag;

/** Reads the parameter {@code names}; its constraints reject malformed languages. */
class NameSelectionFilter {

    private final SelectedNames selected;

    NameSelectionFilter(SelectedNames selected) {
        this.selected = selected;
    }

    @ServerRequestFilter(priority = Stage.OfRequest.NAMES)
    void read(ContainerRequestContext request) {
        var given = request.getUriInfo().getQueryParameters().get("names");
        if (given != null) {
            selected.set(given.stream().flatMap(list -> Arrays.stream(list.split(","))).map(LanguageTag.Rule::canonical)
                    .collect(Collectors.toSet()));
        }
    }
}
