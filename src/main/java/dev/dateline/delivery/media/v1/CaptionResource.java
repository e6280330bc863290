package dev.dateline.delivery.media.v1;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.dateline.delivery.media.PublishedCaptionRepository;
import dev.dateline.http.cache.CacheablePublicly;
import dev.dateline.http.fields.FieldsQuery;
import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.page.Page;
import dev.dateline.http.page.PageQuery;

@Path("/api/v1/captions")
@Produces("application/json")
@Tag(name = "Captions", description = "Captions and alternative texts of media items, one for each language.")
@CacheablePublicly
class CaptionResource {

    private final PublishedCaptionRepository captions;

    CaptionResource(PublishedCaptionRepository captions) {
        this.captions = captions;
    }

    @GET
    @Operation(operationId = "listCaptions", summary = "List captions",
            description = "Captions of the media of published articles, most recently changed first unless `sort` is"
                    + " given.")
    public Page<CaptionRepresentation> list(@Valid @BeanParam CaptionQuery query, @Valid @BeanParam ItemQuery items,
            @Valid @BeanParam PageQuery page, UriInfo uri) {
        var request = page.of(uri, query.sort().order);
        return request.page(captions.list(query.media(), query.language(), items, request), CaptionRepresentation::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCaption", summary = "Get a caption",
            description = "A caption of a media item used by published articles.")
    public CaptionRepresentation get(@Parameter(description = "Id of the caption.") @RestPath UUID id,
            @Valid @BeanParam FieldsQuery fields) {
        return CaptionRepresentation.of(captions.get(id));
    }
}
