package dev.dateline.delivery.correction.v1;

import java.util.Map;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.dateline.delivery.correction.CorrectionReader;
import dev.dateline.http.cache.CacheablePublicly;
import dev.dateline.http.page.Page;
import dev.dateline.http.page.PageQuery;

@Path("/api/v1/corrections")
@Produces("application/json")
@Tag(name = "Corrections", description = "What was corrected in published articles.")
@CacheablePublicly
class CorrectionResource {

    private final CorrectionReader corrections;

    CorrectionResource(CorrectionReader corrections) {
        this.corrections = corrections;
    }

    @GET
    @Operation(operationId = "listCorrections", summary = "List corrections",
            description = "The corrections of the current versions of all published articles, the latest first unless `sort` is"
                    + " given. To learn what was corrected since a time, use `since` with `sort=publicFrom`. A new, changed or"
                    + " removed correction is a change of its article in `/api/v1/changes`.")
    public Page<CorrectionRepresentation> list(@Valid @BeanParam CorrectionQuery query, @Valid @BeanParam PageQuery pages,
            UriInfo uri) {
        var criteria = query.toCriteria();
        var section = corrections.findSection(criteria);
        var request = pages.of(uri, query.sort().order, section.map(id -> Map.of("section", Set.of(id))).orElse(Map.of()));
        return request.page(corrections.list(criteria, section, request),
                correction -> CorrectionRepresentation.of(correction, corrections.url(correction.article())));
    }
}
