package dev.dateline.delivery.media.v1;

import java.util.UUID;

import jakarta.transaction.Transactional;
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

import dev.dateline.delivery.media.CaptionedMediaReader;
import dev.dateline.http.cache.CacheablePublicly;
import dev.dateline.http.fields.FieldsQuery;
import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.page.Page;
import dev.dateline.http.page.PageQuery;
import dev.dateline.vocabulary.MediaDescriptions;

@Path("/api/v1/media")
@Produces("application/json")
@Tag(name = "Media", description = "Images, videos and audio files with their captions.")
@CacheablePublicly
@Transactional
class MediaResource {

    private final CaptionedMediaReader media;

    MediaResource(CaptionedMediaReader media) {
        this.media = media;
    }

    @GET
    @Operation(operationId = "listMedia", summary = "List media items",
            description = "Media of published articles with all their captions, most recently changed first unless"
                    + " `sort` is given.")
    public Page<MediaRepresentation> list(@Valid @BeanParam MediaQuery query, @Valid @BeanParam ItemQuery items,
            @Valid @BeanParam PageQuery page, UriInfo uri) {
        var request = page.of(uri, query.sort().order);
        return request.page(media.list(query.type(), items, request), MediaRepresentation::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getMedia", summary = "Get a media item",
            description = "A media item of published articles with all its captions."
                    + " `GET /api/v1/articles?media={id}` lists the articles that use it.")
    public MediaRepresentation get(@Parameter(description = MediaDescriptions.ID) @RestPath UUID id,
            @Valid @BeanParam FieldsQuery fields) {
        return MediaRepresentation.of(media.get(id));
    }

    @GET
    @Path("/{id}/captions")
    @Operation(operationId = "listCaptionsOfMedia", summary = "List the captions of a media item",
            description = "All captions of one item, at most one for each language, ordered by language.")
    public Page<CaptionRepresentation> listCaptions(@Parameter(description = MediaDescriptions.ID) @RestPath UUID id,
            @Valid @BeanParam FieldsQuery fields, UriInfo uri) {
        return Page.ofAll(MediaRepresentation.of(media.get(id)).captions(), uri);
    }
}
