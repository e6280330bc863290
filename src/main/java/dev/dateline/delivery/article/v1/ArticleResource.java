package dev.dateline.delivery.article.v1;

import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.dateline.delivery.article.ArticleList;
import dev.dateline.delivery.article.ArticleListReader;
import dev.dateline.delivery.article.ArticlePart;
import dev.dateline.delivery.article.ArticleReader;
import dev.dateline.delivery.article.NeighbourReader;
import dev.dateline.http.cache.CacheablePublicly;
import dev.dateline.http.fields.FieldsQuery;
import dev.dateline.http.fields.SelectedFields;
import dev.dateline.http.names.NamesQuery;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.http.page.ArticleExclusionQuery;
import dev.dateline.http.page.ArticleFilterQuery;
import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.page.Page;
import dev.dateline.http.page.PageQuery;
import dev.dateline.http.problem.ProblemException;

@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles", description = SharedDescriptions.ARTICLES)
@CacheablePublicly
class ArticleResource {

    private static final int MOST_EXPENSIVE = 50;

    private final ArticleReader articles;
    private final ArticleListReader lists;
    private final NeighbourReader neighbours;
    private final ArticleSummaries summaries;
    private final SelectedFields fields;

    ArticleResource(ArticleReader articles, ArticleListReader lists, NeighbourReader neighbours, ArticleSummaries summaries,
            SelectedFields fields) {
        this.articles = articles;
        this.lists = lists;
        this.neighbours = neighbours;
        this.summaries = summaries;
        this.fields = fields;
    }

    @GET
    @Operation(operationId = "listArticles", summary = "List articles",
            description = "Published articles, by default the newest first. Each has the properties that a card needs; `include`"
                    + " and `fields` add others. `q` searches and ranks them.")
    public ArticlePage list(@Valid @BeanParam ArticleQuery query, @Valid @BeanParam ArticleFilterQuery filters,
            @Valid @BeanParam ArticleExclusionQuery not, @Valid @BeanParam ItemQuery items,
            @Valid @BeanParam ArticleForm form, @Valid @BeanParam NamesQuery names, @Valid @BeanParam PageQuery pages,
            UriInfo uri) {
        var wanted = new ArticleList.Form(form.partsOfCard(fields.get()), query.wantsHighlights(fields.get()),
                query.facetsWanted(), pages.count(), query.fuzzy());
        limitCost(wanted, pages.limit());
        var found = lists.list(query.toCriteria(items, filters, not), wanted,
                criteria -> pages.of(uri, query.sort().order, ArticleQuery.resolvedFilters(criteria, filters, not)));
        var page = found.request().page(found.slice(), summaries.as(wanted.parts(), form.body(), names, found.highlights()));
        return ArticlePage.of(page, found.suggestion(), ArticleFacets.of(found.counts()));
    }

    /** @throws ProblemException INVALID_PARAMETER for more items than may have what takes long to compute for each */
    private static void limitCost(ArticleList.Form wanted, int limit) {
        if (limit > MOST_EXPENSIVE && (wanted.highlights() || wanted.parts().contains(ArticlePart.RELATED))) {
            throw ProblemException.invalidParameter("limit", limit,
                    "must be at most " + MOST_EXPENSIVE + " together with highlight or related");
        }
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getArticle", summary = "Get an article",
            description = "One published article with its body and all its properties. A withdrawn article returns 410, one"
                    + " that was never public 404.")
    public ArticleRepresentation get(@Parameter(description = SharedDescriptions.ARTICLE_ID) @RestPath UUID id,
            @Valid @BeanParam ArticleForm form, @Valid @BeanParam NamesQuery names, @Valid @BeanParam FieldsQuery fieldsQuery) {
        return ArticleRepresentation.of(articles.get(id, form.partsOfArticle(fields.get())), form.body());
    }

    // The pattern excludes /by-slug/related, the article with that slug.
    @GET
    @Path("/{id: [0-9a-fA-F-]{36}}/related")
    @Operation(operationId = "listRelatedArticles", summary = "List related articles",
            description = "Related articles in the same language, the closest first: each common tag adds to the score, a rare"
                    + " one more than a frequent one, as do headlines with the rarest words of headline and summary, and the same"
                    + " section a little; ties are broken by date. Only the newest 20 articles of each tag and word and of the"
                    + " section are considered. One page, without pagination.")
    public RelatedArticlePage listRelated(@Parameter(description = SharedDescriptions.ARTICLE_ID) @RestPath UUID id,
            @Valid @BeanParam RelatedQuery query, @Valid @BeanParam ArticleForm form, @Valid @BeanParam NamesQuery names,
            @Valid @BeanParam FieldsQuery fieldsQuery, UriInfo uri) {
        var parts = form.partsOfCard(fields.get());
        var related = articles.listRelated(id, query.limit(), parts).stream()
                .map(summaries.as(parts, form.body(), names, Map.of())).toList();
        return RelatedArticlePage.of(Page.ofFirst(related, query.limit(), uri));
    }

    @GET
    @Path("/{id: [0-9a-fA-F-]{36}}/neighbours")
    @Operation(operationId = "getArticleNeighbours", summary = "Get the neighbours of an article",
            description = "The articles published before and after the article in its primary section and its descendants (of all articles, if"
                    + " it has none), or in"
                    + " the list of the articles that meet `section`, `tag` and `author`. Articles published at the same time are"
                    + " ordered by id.")
    public NeighboursRepresentation getNeighbours(@Parameter(description = SharedDescriptions.ARTICLE_ID) @RestPath UUID id,
            @Valid @BeanParam NeighbourQuery query, @Valid @BeanParam ArticleForm form, @Valid @BeanParam NamesQuery names,
            @Valid @BeanParam FieldsQuery fieldsQuery) {
        var parts = form.partsOfCard(fields.get());
        return NeighboursRepresentation.of(neighbours.find(id, query.toCriteria(), parts), parts, form.body());
    }

    @GET
    @Path("/by-slug/{slug}")
    @Operation(operationId = "getArticleBySlug", summary = "Get an article by its slug",
            description = "The same as by id. A former slug redirects (308) to the current one.")
    public ArticleRepresentation getBySlug(
            @Parameter(description = "URL slug of the article.", example = "electric-cranes-oster-quay")
            @RestPath @Size(max = 200) String slug,
            @Valid @BeanParam ArticleForm form, @Valid @BeanParam NamesQuery names, @Valid @BeanParam FieldsQuery fieldsQuery) {
        return ArticleRepresentation.of(articles.getBySlug(slug, form.partsOfArticle(fields.get())), form.body());
    }
}
