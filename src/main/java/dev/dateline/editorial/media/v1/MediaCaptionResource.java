package dev.dateline.editorial.media.v1;

import java.io.IOException;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import dev.dateline.editorial.content.v1.JsonInput;
import dev.dateline.editorial.content.v1.VersionTag;
import dev.dateline.editorial.content.v1.VersionTag.IfMatch;
import dev.dateline.editorial.content.v1.VersionTag.IfMatchOrNone;
import dev.dateline.editorial.media.MediaCaptions;
import dev.dateline.editorial.media.MediaService;
import dev.dateline.http.page.Page;
import dev.dateline.security.Roles;
import dev.dateline.vocabulary.LanguageTag;
import dev.dateline.vocabulary.MediaDescriptions;

@Path("/manage/v1/media/{id}/captions")
@Produces("application/json")
@RolesAllowed(Roles.AUTHOR)
@SecurityRequirement(name = "key")
@Tag(name = "Media management")
class MediaCaptionResource {

    private static final String LANGUAGE = "Language of the caption (BCP 47, case-insensitive).";
    private static final String CHANGED = "The caption after the change.";

    private final MediaService media;
    private final MediaCaptions captions;
    private final JsonInput json;
    private final MediaWrites writes;

    MediaCaptionResource(MediaService media, MediaCaptions captions, JsonInput json, MediaWrites writes) {
        this.media = media;
        this.captions = captions;
        this.json = json;
        this.writes = writes;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Transactional
    @Operation(operationId = "listManagedCaptions", summary = "List all captions of a media item",
            description = "In the order of their languages, on one page.")
    public Page<ManagedCaptionRepresentation> list(@Parameter(description = MediaDescriptions.ID) @RestPath UUID id,
            UriInfo uri) {
        return Page.ofAll(media.get(id).captions().stream().map(ManagedCaptionRepresentation::of).toList(), uri);
    }

    @GET
    @Path("/{language}")
    @RolesAllowed(Roles.VIEWER)
    @Transactional
    @Operation(operationId = "getManagedCaption", summary = "Get a caption",
            description = "The caption in exactly this language; there is no fallback.")
    @APIResponse(responseCode = "200", description = "The caption, with its ETag.",
            headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = ManagedCaptionRepresentation.class)))
    public RestResponse<ManagedCaptionRepresentation> get(@Parameter(description = MediaDescriptions.ID) @RestPath UUID id,
            @Parameter(description = LANGUAGE, example = "de") @RestPath @Size(max = 35) @LanguageTag String language) {
        return respond(ManagedCaptionRepresentation.of(captions.get(media.get(id), LanguageTag.Rule.canonical(language))));
    }

    @PUT
    @Path("/{language}")
    @Consumes("application/json")
    @Operation(operationId = "putCaption", summary = "Create or replace a caption",
            description = "Creates the caption with `If-None-Match: *`, and replaces all its texts with `If-Match`. The change is"
                    + " public at once if the media item is, in every article that shows it.")
    @RequestBody(required = true, description = "All texts of the caption.",
            content = @Content(schema = @Schema(implementation = CaptionInput.class)))
    @APIResponse(responseCode = "200", description = CHANGED, headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = ManagedCaptionRepresentation.class)))
    @APIResponse(responseCode = "201", description = "The new caption.",
            headers = { @Header(name = "ETag", ref = "VersionTag"), @Header(name = "Location", ref = "CreatedLocation") },
            content = @Content(schema = @Schema(implementation = ManagedCaptionRepresentation.class)))
    public RestResponse<ManagedCaptionRepresentation> put(@Parameter(description = MediaDescriptions.ID) @RestPath UUID id,
            @Parameter(description = LANGUAGE, example = "de") @RestPath @Size(max = 35) @LanguageTag String language,
            @BeanParam IfMatchOrNone condition, byte[] body) throws IOException {
        var object = json.read(body);
        var tag = LanguageTag.Rule.canonical(language);
        return writes.change(id, item -> {
            var known = item.caption(tag).map(ManagedCaptionRepresentation::of);
            condition.require(known.map(ManagedCaptionRepresentation::version).orElse(null));
            var stated = json.replacing(known.<Record>map(caption -> caption).orElseGet(() -> new Place(id, tag)), object,
                    CaptionInput.class);
            var saved = ManagedCaptionRepresentation.of(captions.put(item, stated.value().toContent(tag), stated.violations()));
            return known.isPresent() ? respond(saved)
                    : VersionTag.created(saved, saved.version(), "/manage/v1/media/" + id + "/captions/" + tag);
        });
    }

    @PATCH
    @Path("/{language}")
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "patchCaption", summary = "Change texts of a caption",
            description = "JSON Merge Patch (RFC 7396): null removes a text. Otherwise like replacing the caption.")
    @RequestBody(required = true, description = "The texts to change.",
            content = @Content(mediaType = "application/merge-patch+json",
                    schema = @Schema(implementation = CaptionInput.class),
                    example = "{\"altText\": \"Eine weiße Fähre an einer Pier.\"}"))
    @APIResponse(responseCode = "200", description = CHANGED, headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = ManagedCaptionRepresentation.class)))
    public RestResponse<ManagedCaptionRepresentation> patch(@Parameter(description = MediaDescriptions.ID) @RestPath UUID id,
            @Parameter(description = LANGUAGE, example = "de") @RestPath @Size(max = 35) @LanguageTag String language,
            @BeanParam IfMatch ifMatch, byte[] body) throws IOException {
        var patch = json.read(body);
        var tag = LanguageTag.Rule.canonical(language);
        return writes.change(id, item -> {
            var current = ManagedCaptionRepresentation.of(captions.get(item, tag));
            ifMatch.require(current.version());
            var stated = json.patching(current, patch, CaptionInput.class);
            return respond(ManagedCaptionRepresentation.of(
                    captions.put(item, stated.value().toContent(tag), stated.violations())));
        });
    }

    @DELETE
    @Path("/{language}")
    @Operation(operationId = "deleteCaption", summary = "Delete a caption",
            description = "Articles in its language then show the caption in the default language of the media item.")
    @APIResponse(responseCode = "204", description = "The caption was deleted.")
    public RestResponse<Void> delete(@Parameter(description = MediaDescriptions.ID) @RestPath UUID id,
            @Parameter(description = LANGUAGE, example = "de") @RestPath @Size(max = 35) @LanguageTag String language,
            @BeanParam IfMatch ifMatch) {
        return writes.change(id, item -> {
            var caption = captions.get(item, LanguageTag.Rule.canonical(language));
            ifMatch.require(caption.version());
            captions.remove(item, caption);
            return RestResponse.noContent();
        });
    }

    private static RestResponse<ManagedCaptionRepresentation> respond(ManagedCaptionRepresentation caption) {
        return VersionTag.ok(caption, caption.version());
    }

    /** What is known of a caption before it exists. */
    private record Place(UUID mediaId, String language) {
    }
}
