package dev.dateline.delivery.collection.v1;

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

import dev.dateline.delivery.article.ArticlePart;
import dev.dateline.delivery.article.v1.ArticleForm;
import dev.dateline.delivery.collection.CollectionReader;
import dev.dateline.delivery.collection.PublishedCollectionRepository;
import dev.dateline.delivery.site.SiteUrls;
import dev.dateline.http.cache.CacheablePublicly;
import dev.dateline.http.fields.FieldsQuery;
import dev.dateline.http.fields.SelectedFields;
import dev.dateline.http.names.NamesQuery;
import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.page.Page;
import dev.dateline.http.page.PageQuery;

@Path("/api/v1/collections")
@Produces("application/json")
@Tag(name = "Collections", description = "Articles that editors selected, such as those of the home page.")
@CacheablePublicly
class CollectionResource {

    private final PublishedCollectionRepository repository;
    private final CollectionReader collections;
    private final SelectedFields fields;
    private final SiteUrls urls;

    CollectionResource(PublishedCollectionRepository repository, CollectionReader collections, SelectedFields fields,
            SiteUrls urls) {
        this.repository = repository;
        this.collections = collections;
        this.fields = fields;
        this.urls = urls;
    }

    @GET
    @Operation(operationId = "listCollections", summary = "List collections",
            description = "All collections without their slots, by name unless `sort` is given.")
    public Page<CollectionSummary> list(@Valid @BeanParam CollectionQuery query, @Valid @BeanParam ItemQuery items,
            @Valid @BeanParam PageQuery page, UriInfo uri) {
        var request = page.of(uri, query.sort().order());
        return request.page(repository.list(items, request), CollectionSummary::of);
    }

    @GET
    @Path("/{slug}")
    @Operation(operationId = "getCollection", summary = "Get a collection",
            description = "A collection with the cards of its articles, at most 200. An item is listed while its article is"
                    + " public. Slots that are filled automatically continue with the newest articles that match their query;"
                    + " these skip articles that occur earlier in the collection or that an editor placed in any slot. `include`"
                    + " adds properties to `slots.items.article`, as in lists; `fields` names properties of the collection, such"
                    + " as `slots.items.article.id`. A former slug redirects (308) to the current one.")
    public CollectionRepresentation get(
            @Parameter(description = "Slug of the collection, or its id.", example = "home")
            @RestPath @Size(max = 200) String slug,
            @Valid @BeanParam ArticleForm form, @Valid @BeanParam NamesQuery names, @Valid @BeanParam FieldsQuery fieldsQuery) {
        var ofItems = fields.get().within("slots").within("items");
        var parts = form.partsOfCard(ofItems.within("article"));
        if (ofItems.wants("lead")) {
            parts.add(ArticlePart.LEAD);
        }
        return CollectionRepresentation.of(collections.get(slug, parts), parts, form.body(), urls);
    }
}
