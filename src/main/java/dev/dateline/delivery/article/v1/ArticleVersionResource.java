package dev.dateline.delivery.article.v1;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import dev.dateline.delivery.article.version.ArticleVersionReader;
import dev.dateline.http.cache.CacheablePublicly;
import dev.dateline.http.fields.FieldsQuery;
import dev.dateline.http.fields.SelectedFields;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.http.page.Page;
import dev.dateline.http.page.PageQuery;

// The pattern excludes /by-slug/versions, the article with that slug.
@Path("/api/v1/articles/{id: [0-9a-fA-F-]{36}}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles", description = SharedDescriptions.ARTICLES)
@CacheablePublicly
@Transactional
class ArticleVersionResource {

    private final ArticleVersionReader versions;
    private final SelectedFields fields;

    ArticleVersionResource(ArticleVersionReader versions, SelectedFields fields) {
        this.versions = versions;
        this.fields = fields;
    }

    @GET
    @Operation(operationId = "listArticleVersions", summary = "List the versions of an article",
            description = "The public versions of an article, the current one first. Withdrawing an article withdraws all its"
                    + " versions; if it is published again, the list starts again.")
    public Page<ArticleVersionSummary> list(@Parameter(description = SharedDescriptions.ARTICLE_ID) @RestPath UUID id,
            @Valid @BeanParam PageQuery pages, UriInfo uri) {
        var request = pages.of(uri, ArticleVersionReader.ORDER);
        return request.page(versions.list(id, request), ArticleVersionSummary::of);
    }

    @GET
    @Path("/{version}")
    @Operation(operationId = "getArticleVersion", summary = "Get a version of an article",
            description = "One public version. A version that was never published returns 404.")
    public ArticleVersionRepresentation get(@Parameter(description = SharedDescriptions.ARTICLE_ID) @RestPath UUID id,
            @Parameter(description = "Number of the version.", example = "1") @RestPath @Min(1) int version,
            @Parameter(description = "Format of the body, as for an article.")
            @RestQuery @DefaultValue("html") BodyForm body, @Valid @BeanParam FieldsQuery fieldsQuery) {
        return ArticleVersionRepresentation.of(
                versions.get(id, version, fields.wants("body") || fields.wants("blocks")), body);
    }
}
