package dev.dateline.editorial.section.v1;

import java.io.IOException;
import java.util.UUID;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import dev.dateline.editorial.content.RetryingTransaction;
import dev.dateline.editorial.content.v1.JsonInput;
import dev.dateline.editorial.content.v1.JsonInput.Stated;
import dev.dateline.editorial.content.v1.VersionTag;
import dev.dateline.editorial.content.v1.VersionTag.IfMatch;
import dev.dateline.editorial.idempotency.v1.Idempotent;
import dev.dateline.editorial.job.v1.JobRepresentation;
import dev.dateline.editorial.replacement.v1.Merges;
import dev.dateline.editorial.replacement.v1.ReplaceWith;
import dev.dateline.editorial.section.Section;
import dev.dateline.editorial.section.SectionMover;
import dev.dateline.editorial.section.SectionMoves;
import dev.dateline.editorial.section.SectionRepository;
import dev.dateline.editorial.section.SectionService;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.page.Page;
import dev.dateline.http.page.PageQuery;
import dev.dateline.http.page.SectionSort;
import dev.dateline.security.Roles;
import dev.dateline.vocabulary.ResourceKind;

@Path("/manage/v1/sections")
@Produces("application/json")
@RolesAllowed(Roles.EDITOR)
@SecurityRequirement(name = "key")
@Tag(name = "Section management", description = "The tree of sections.")
class SectionResource {

    private static final String CHANGED = "The section after the change.";

    private final SectionService sections;
    private final SectionMover mover;
    private final SectionMoves moves;
    private final Merges merges;
    private final SectionRepository repository;
    private final JsonInput json;
    private final RetryingTransaction transaction;

    SectionResource(SectionService sections, SectionMover mover, SectionMoves moves, Merges merges,
            SectionRepository repository, JsonInput json, RetryingTransaction transaction) {
        this.sections = sections;
        this.mover = mover;
        this.moves = moves;
        this.merges = merges;
        this.repository = repository;
        this.json = json;
        this.transaction = transaction;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Transactional
    @Operation(operationId = "listManagedSections", summary = "List all sections",
            description = "By path unless `sort` is given; includes sections that are not public because only drafts are in them.")
    public Page<ManagedSectionRepresentation> list(
            @Parameter(
                    description = "Only sections whose names or path have words that begin with each of these, ignoring case and accents.",
                    example = "europe")
            @RestQuery @Size(min = 1, max = 200) String q,
            @Parameter(description = SharedDescriptions.SORT)
            @RestQuery @DefaultValue("path") SectionSort sort, @Valid @BeanParam ItemQuery items,
            @Valid @BeanParam PageQuery pages,
            UriInfo uri) {
        var request = pages.of(uri, sort.order());
        return request.page(repository.list(items, q, request), ManagedSectionRepresentation::of);
    }

    @POST
    @Idempotent
    @Consumes("application/json")
    @Operation(operationId = "createSection", summary = "Create a section", description = "It is public at once.")
    @RequestBody(required = true, description = "The section.",
            content = @Content(schema = @Schema(implementation = SectionInput.class)))
    @APIResponse(responseCode = "201", description = "The new section.",
            headers = { @Header(name = "ETag", ref = "VersionTag"), @Header(name = "Location", ref = "CreatedLocation") },
            content = @Content(schema = @Schema(implementation = ManagedSectionRepresentation.class)))
    public RestResponse<ManagedSectionRepresentation> create(byte[] body) throws IOException {
        var object = json.read(body);
        return transaction.run(() -> {
            var input = json.ofNew(object, SectionInput.class);
            var section = sections.create(input.value().parent(), input.value().toContent(), input.violations());
            return VersionTag.created(ManagedSectionRepresentation.of(section), section.version(),
                    "/manage/v1/sections/" + section.id());
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Transactional
    @Operation(operationId = "getManagedSection", summary = "Get a section", description = "One section, whether public or not.")
    @APIResponse(responseCode = "200", description = "The section, with its ETag.",
            headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = ManagedSectionRepresentation.class)))
    public RestResponse<ManagedSectionRepresentation> get(
            @Parameter(description = SharedDescriptions.SECTION_ID) @RestPath UUID id) {
        return respond(id);
    }

    @PUT
    @Path("/{id}")
    @Consumes("application/json")
    @Operation(operationId = "replaceSection", summary = "Replace the properties of a section",
            description = "The change is public at once if the section is. Slug and parent are changed by a move.")
    @RequestBody(required = true, description = "All properties of the section that can be changed.",
            content = @Content(schema = @Schema(implementation = SectionProperties.class)))
    @APIResponse(responseCode = "200", description = CHANGED, headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = ManagedSectionRepresentation.class)))
    public RestResponse<ManagedSectionRepresentation> replace(
            @Parameter(description = SharedDescriptions.SECTION_ID) @RestPath UUID id, @BeanParam IfMatch ifMatch, byte[] body)
            throws IOException {
        var object = json.read(body);
        return change(id, ifMatch, current -> json.replacing(current, object, SectionProperties.class));
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "patchSection", summary = "Change properties of a section",
            description = "JSON Merge Patch (RFC 7396) of all properties apart from slug and parent, which are changed by a move.")
    @RequestBody(required = true, description = "The properties of the section to change.",
            content = @Content(mediaType = "application/merge-patch+json",
                    schema = @Schema(implementation = SectionProperties.class),
                    example = "{\"name\": \"Europe\"}"))
    @APIResponse(responseCode = "200", description = CHANGED, headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = ManagedSectionRepresentation.class)))
    public RestResponse<ManagedSectionRepresentation> patch(
            @Parameter(description = SharedDescriptions.SECTION_ID) @RestPath UUID id, @BeanParam IfMatch ifMatch, byte[] body)
            throws IOException {
        var patch = json.read(body);
        return change(id, ifMatch, current -> json.patching(current, patch, SectionProperties.class));
    }

    private RestResponse<ManagedSectionRepresentation> change(UUID id, IfMatch ifMatch,
            Function<ManagedSectionRepresentation, Stated<SectionProperties>> read) {
        return transaction.run(() -> {
            var section = sections.getForUpdate(id);
            ifMatch.require(section.version());
            var stated = read.apply(ManagedSectionRepresentation.of(section));
            sections.change(section, stated.value().toContent(section.path()), stated.violations());
            return respond(ManagedSectionRepresentation.of(section));
        });
    }

    private static RestResponse<ManagedSectionRepresentation> respond(ManagedSectionRepresentation section) {
        return VersionTag.ok(section, section.version());
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteSection", summary = "Delete a section",
            description = "Only a section without child sections. One with articles, drafts included, is only deleted with"
                    + " `replaceWith`, which moves the articles to another section and redirects its paths. The paths of a section"
                    + " without articles return 404.")
    @APIResponse(responseCode = "200", description = "The section that replaces it.",
            headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = ManagedSectionRepresentation.class)))
    @APIResponse(responseCode = "202", description = "A job moves the articles.",
            headers = @Header(name = "Location", ref = "JobLocation"),
            content = @Content(schema = @Schema(implementation = JobRepresentation.class)))
    @APIResponse(responseCode = "204", description = "The section was deleted.")
    public RestResponse<Object> delete(@Parameter(description = SharedDescriptions.SECTION_ID) @RestPath UUID id,
            @BeanParam IfMatch ifMatch, @Valid @BeanParam ReplaceWith by) {
        if (by.replaceWith() != null) {
            return merges.replace(ResourceKind.SECTION, id, ifMatch, by.replaceWith(), this::respond);
        }
        return transaction.run(() -> {
            var section = sections.getForUpdate(id);
            ifMatch.require(section.version());
            sections.delete(section);
            return RestResponse.noContent();
        });
    }

    @POST
    @Idempotent
    @Path("/{id}/move")
    @Consumes("application/json")
    @Operation(operationId = "moveSection", summary = "Move or rename a section",
            description = "Moves the section with its descendants to another parent, makes it a root, or changes its slug."
                    + " Every path that changes redirects permanently to the new one. A tree has at most 20 levels and paths"
                    + " of at most 1,000 characters; a section cannot be moved below itself. A section with more than"
                    + " 1,000 public articles (`DATELINE_MANAGE_MAX_INLINE_ARTICLES`) is moved to another parent by a job:"
                    + " the sections move at once when the job starts, and until it has completed, the former ancestors"
                    + " still list some of the articles. A change of the slug alone does not need a job.")
    @RequestBody(required = true, description = "The new parent and slug.",
            content = @Content(schema = @Schema(implementation = SectionMove.class)))
    @APIResponse(responseCode = "200", description = "The section after the move.",
            headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = ManagedSectionRepresentation.class)))
    @APIResponse(responseCode = "202", description = "A job moves the section.",
            headers = @Header(name = "Location", ref = "JobLocation"),
            content = @Content(schema = @Schema(implementation = JobRepresentation.class)))
    public RestResponse<Object> move(@Parameter(description = SharedDescriptions.SECTION_ID) @RestPath UUID id,
            @BeanParam IfMatch ifMatch, byte[] body) throws IOException {
        var move = json.valid(body, SectionMove.class, "parent");
        return transaction.run(() -> {
            ifMatch.require(mover.lock(id).version());
            var parent = mover.findParent(move.parent());
            return moves.submitIfLarge(id, parent, move.slug()).map(JobRepresentation::accepted)
                    .orElseGet(() -> moved(mover.move(id, parent, move.slug())));
        });
    }

    private static RestResponse<Object> moved(Section section) {
        return VersionTag.ok(ManagedSectionRepresentation.of(section), section.version());
    }

    private RestResponse<ManagedSectionRepresentation> respond(UUID id) {
        return respond(ManagedSectionRepresentation.of(sections.get(id)));
    }
}
