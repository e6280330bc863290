package dev.dateline.delivery.tag.v1;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.dateline.delivery.cache.Keys;
import dev.dateline.delivery.cache.ResponseKeys;
import dev.dateline.delivery.tag.PublishedTag;
import dev.dateline.delivery.tag.PublishedTagRepository;
import dev.dateline.http.cache.CacheablePublicly;
import dev.dateline.http.fields.FieldsQuery;
import dev.dateline.http.fields.SelectedFields;
import dev.dateline.http.names.NamesQuery;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.page.Page;
import dev.dateline.http.page.PageQuery;

@Path("/api/v1/tags")
@Produces("application/json")
@Tag(name = "Tags", description = "Topics, persons, places and other subjects of articles.")
@CacheablePublicly
class TagResource {

    private final PublishedTagRepository tags;
    private final SelectedFields selected;
    private final ResponseKeys keys;

    TagResource(PublishedTagRepository tags, SelectedFields selected, ResponseKeys keys) {
        this.tags = tags;
        this.selected = selected;
        this.keys = keys;
    }

    @GET
    @Operation(operationId = "listTags", summary = "List tags",
            description = "Tags of published articles, by name unless `sort` is given.")
    public Page<TagRepresentation> list(@Valid @BeanParam TagQuery query, @Valid @BeanParam ItemQuery items,
            @Valid @BeanParam NamesQuery names, @Valid @BeanParam ArticleCountForm form,
            @Valid @BeanParam PageQuery page, UriInfo uri) {
        var request = page.of(uri, query.sort().order());
        var isCounted = form.isCounted(selected.get());
        return request.page(tags.list(query.q(), query.kind(), items, request, isCounted || query.sort().isByArticles()),
                tag -> TagRepresentation.of(tag, isCounted));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getTag", summary = "Get a tag", description = "A tag used by published articles.")
    public TagRepresentation get(@Parameter(description = SharedDescriptions.TAG_ID) @RestPath UUID id,
            @Valid @BeanParam NamesQuery names, @Valid @BeanParam ArticleCountForm form,
            @Valid @BeanParam FieldsQuery fields) {
        return representation(tags.get(id), form);
    }

    @GET
    @Path("/by-slug/{slug}")
    @Operation(operationId = "getTagBySlug", summary = "Get a tag by its slug",
            description = "The same response as by id. A former slug redirects (308) to the current one.")
    public TagRepresentation getBySlug(
            @Parameter(description = "Slug of the tag.", example = "port-electrification")
            @RestPath @Size(max = 200) String slug,
            @Valid @BeanParam NamesQuery names, @Valid @BeanParam ArticleCountForm form,
            @Valid @BeanParam FieldsQuery fields) {
        return representation(tags.getBySlug(slug), form);
    }

    private TagRepresentation representation(PublishedTag tag, ArticleCountForm form) {
        var isCounted = form.isCounted(selected.get());
        if (isCounted) {
            keys.add(Keys.listOfTag(tag.id()));
        }
        return TagRepresentation.of(tag, isCounted);
    }
}
