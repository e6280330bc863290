package dev.dateline.delivery.section.v1;

import java.util.List;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

record SectionQuery(
        @Parameter(description = "`flat` lists sections page by page; `tree` answers all of them on one page, each root"
                + " with the sections below it, in the order of navigation: it goes only with `fields` and"
                + " `include`.")
        @RestQuery @DefaultValue("flat") SectionView view,
        @Parameter(description = "The order; a minus means descending. Items that tie go by id.")
        @RestQuery @DefaultValue("path") SectionSort sort) {

    private static final List<String> OF_THE_FLAT_LIST = List.of("ids", "updatedAfter", "updatedBefore", "cursor", "limit",
            "page", "sort", "count");

    /** @throws ProblemException INVALID_PARAMETER when of the tree, which is always whole, a part or an order is wanted */
    boolean wantsTree(UriInfo uri) {
        if (view != SectionView.TREE) {
            return false;
        }
        var given = OF_THE_FLAT_LIST.stream().filter(uri.getQueryParameters()::containsKey)
                .map(name -> Violation.query(name, "cannot be combined with view=tree")).toList();
        if (!given.isEmpty()) {
            throw ProblemException.of(ProblemType.INVALID_PARAMETER, given);
        }
        return true;
    }
}
