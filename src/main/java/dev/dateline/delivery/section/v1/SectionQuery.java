package dev.dateline.delivery.section.v1;

import java.util.List;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.http.page.SectionSort;
import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

record SectionQuery(
        @Parameter(description = "`flat` lists sections page by page; `tree` returns all sections on one page as a tree, in the"
                + " order of navigation, and can only be combined with `fields`, `include` and `names`.")
        @RestQuery @DefaultValue("flat") SectionView view,
        @Parameter(description = SharedDescriptions.SORT)
        @RestQuery @DefaultValue("path") SectionSort sort) {

    private static final List<String> FLAT_ONLY =
            List.of("ids", "updatedAfter", "updatedBefore", "updatedFrom", "updatedUntil", "cursor", "limit",
                    "page", "sort", "count");

    /** @throws ProblemException INVALID_PARAMETER if a parameter of the flat list is combined with the tree */
    boolean wantsTree(UriInfo uri) {
        if (view != SectionView.TREE) {
            return false;
        }
        var given = FLAT_ONLY.stream().filter(uri.getQueryParameters()::containsKey)
                .map(name -> Violation.query(name, "cannot be combined with view=tree")).toList();
        if (!given.isEmpty()) {
            throw ProblemException.of(ProblemType.INVALID_PARAMETER, given);
        }
        return true;
    }
}
