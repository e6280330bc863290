package dev.dateline.editorial.article.v1;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import dev.dateline.editorial.article.RevisionRepository;
import dev.dateline.editorial.article.edit.ArticleEditor.Edited;
import dev.dateline.editorial.article.edit.ArticleHistory;
import dev.dateline.editorial.article.edit.ArticleHistory.Saved;
import dev.dateline.editorial.article.edit.ReferencedContent;
import dev.dateline.editorial.content.v1.VersionTag.IfMatch;
import dev.dateline.editorial.idempotency.v1.Idempotent;
import dev.dateline.http.openapi.ArticleDescriptions;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.http.page.Page;
import dev.dateline.http.page.PageQuery;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.security.Roles;

@Path("/manage/v1/articles/{id}/revisions")
@Produces("application/json")
@RolesAllowed(Roles.VIEWER)
@SecurityRequirement(name = "key")
@Tag(name = "Article management")
class ArticleRevisionResource {

    private static final String VERSION = "Number of the revision.";

    private final ArticleWrites writes;
    private final ArticleHistory history;
    private final RevisionRepository revisions;
    private final ReferencedContent.Reader references;
    private final ObjectMapper mapper;

    ArticleRevisionResource(ArticleWrites writes, ArticleHistory history, RevisionRepository revisions,
            ReferencedContent.Reader references, ObjectMapper mapper) {
        this.writes = writes;
        this.history = history;
        this.revisions = revisions;
        this.references = references;
        this.mapper = mapper;
    }

    @GET
    @Transactional
    @Operation(operationId = "listArticleRevisions", summary = "List the revisions of an article",
            description = "Each save creates one; the latest first.")
    public Page<ManagedRevisionSummary> list(@Parameter(description = SharedDescriptions.ARTICLE_ID) @RestPath UUID id,
            @Valid @BeanParam PageQuery pages, UriInfo uri) {
        var request = pages.of(uri, RevisionRepository.LATEST);
        var publishedVersion = writes.find(id).publishedVersion();
        return request.page(revisions.list(id, request),
                revision -> ManagedRevisionSummary.of(revision, publishedVersion));
    }

    @GET
    @Path("/{version}")
    @Transactional
    @Operation(operationId = "getArticleRevision", summary = "Get a revision of an article",
            description = "The editor, the time and the content of a revision.")
    public RevisionRepresentation get(@Parameter(description = SharedDescriptions.ARTICLE_ID) @RestPath UUID id,
            @Parameter(description = VERSION, example = "2") @RestPath @Min(1) int version) {
        return representation(id, find(id, version));
    }

    @GET
    @Path("/{version}/diff")
    @Transactional
    @Operation(operationId = "diffArticleRevisions", summary = "Compare two revisions of an article",
            description = "Compares properties, and the bodies by blocks; changed blocks by words. A block with more than a"
                    + " thousand changed words is compared as a whole.")
    public RevisionDiff diff(@Parameter(description = SharedDescriptions.ARTICLE_ID) @RestPath UUID id,
            @Parameter(description = VERSION, example = "2") @RestPath @Min(1) int version,
            @Parameter(description = "Number of the revision to compare with; the latest one by default.", example = "3")
            @RestQuery @Min(1) @Max(Integer.MAX_VALUE) Integer to) {
        var from = find(id, version);
        var other = find(id, to == null ? writes.find(id).version() : to);
        return RevisionDiff.of(version, content(id, from), other.revision().version(), content(id, other));
    }

    @POST
    @Idempotent
    @Path("/{version}/restore")
    @RolesAllowed(Roles.AUTHOR)
    @Operation(operationId = "restoreArticleRevision", summary = "Restore a revision of an article",
            description = "Creates a revision with the content of an earlier one, without the sections, tags, authors and media"
                    + " items that were deleted meanwhile. The slug, times and corrections of the article stay as they are, and"
                    + " so does what is public.")
    @APIResponse(responseCode = "200", description = ArticleDescriptions.CHANGED,
            headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = ArticleRepresentation.class)))
    public RestResponse<ArticleRepresentation> restore(@Parameter(description = SharedDescriptions.ARTICLE_ID) @RestPath UUID id,
            @Parameter(description = VERSION, example = "2") @RestPath @Min(1) int version, @BeanParam IfMatch ifMatch) {
        return writes.change(id, ifMatch, Edited.after(article -> history.restore(article, find(id, version).content(),
                writes.editor().name())));
    }

    private JsonNode content(UUID id, Saved saved) {
        return mapper.valueToTree(representation(id, saved).content());
    }

    private RevisionRepresentation representation(UUID id, Saved saved) {
        return RevisionRepresentation.of(saved, writes.find(id).externalId(),
                new ReferenceNames(references.of(List.of(saved.content()))));
    }

    private Saved find(UUID id, int version) {
        return history.find(id, version).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND,
                "There is no revision " + version + " of an article with the id " + id + "."));
    }
}
