package dev.dateline.delivery.author.v1;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import dev.dateline.delivery.author.PortrayedAuthor;
import dev.dateline.delivery.author.PublishedAuthorRepository;
import dev.dateline.delivery.cache.Keys;
import dev.dateline.delivery.cache.ResponseKeys;
import dev.dateline.delivery.query.UsageSort;
import dev.dateline.delivery.tag.v1.ArticleCountForm;
import dev.dateline.http.cache.CacheablePublicly;
import dev.dateline.http.fields.FieldsQuery;
import dev.dateline.http.fields.SelectedFields;
import dev.dateline.http.names.NamesQuery;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.page.Page;
import dev.dateline.http.page.PageQuery;

@Path("/api/v1/authors")
@Produces("application/json")
@Tag(name = "Authors", description = "Authors of published articles.")
@CacheablePublicly
@Transactional
class AuthorResource {

    private final PublishedAuthorRepository authors;
    private final SelectedFields selected;
    private final ResponseKeys keys;

    AuthorResource(PublishedAuthorRepository authors, SelectedFields selected, ResponseKeys keys) {
        this.authors = authors;
        this.selected = selected;
        this.keys = keys;
    }

    @GET
    @Operation(operationId = "listAuthors", summary = "List authors",
            description = "Authors of published articles, by name unless `sort` is given.")
    public Page<AuthorRepresentation> list(
            @Parameter(description = "Only authors with all of these words in the name, the last one at least as the beginning of"
                    + " a word; case and accents are ignored.", example = "nell tide")
            @RestQuery @Size(min = 1, max = 200) String q,
            @Parameter(description = SharedDescriptions.SORT)
            @RestQuery @DefaultValue("name") UsageSort sort, @Valid @BeanParam ItemQuery items,
            @Valid @BeanParam NamesQuery names, @Valid @BeanParam ArticleCountForm form,
            @Valid @BeanParam PageQuery page, UriInfo uri) {
        var request = page.of(uri, sort.order());
        var isCounted = form.isCounted(selected.get());
        return request.page(authors.list(q, items, request, isCounted || sort.isByArticles()),
                author -> AuthorRepresentation.of(author, isCounted));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getAuthor", summary = "Get an author",
            description = "An author of published articles, with portrait.")
    public AuthorRepresentation get(@Parameter(description = SharedDescriptions.AUTHOR_ID) @RestPath UUID id,
            @Valid @BeanParam NamesQuery names, @Valid @BeanParam ArticleCountForm form,
            @Valid @BeanParam FieldsQuery fields) {
        return representation(authors.get(id), form);
    }

    @GET
    @Path("/by-slug/{slug}")
    @Operation(operationId = "getAuthorBySlug", summary = "Get an author by its slug",
            description = "The same response as by id. A former slug redirects permanently (308) to the current one.")
    public AuthorRepresentation getBySlug(
            @Parameter(description = "Slug of the author.", example = "nell-tidewater")
            @RestPath @Size(max = 200) String slug,
            @Valid @BeanParam NamesQuery names, @Valid @BeanParam ArticleCountForm form,
            @Valid @BeanParam FieldsQuery fields) {
        return representation(authors.getBySlug(slug), form);
    }

    private AuthorRepresentation representation(PortrayedAuthor author, ArticleCountForm form) {
        var isCounted = form.isCounted(selected.get());
        if (isCounted) {
            keys.add(Keys.listOfAuthor(author.author().id()));
        }
        return AuthorRepresentation.of(author, isCounted);
    }
}
