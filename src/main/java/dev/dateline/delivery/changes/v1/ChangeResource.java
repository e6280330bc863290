package dev.dateline.delivery.changes.v1;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.dateline.delivery.article.SelectedArticleReader;
import dev.dateline.delivery.article.v1.ArticleForm;
import dev.dateline.delivery.article.v1.ArticleSummary;
import dev.dateline.delivery.changes.PublishedChange;
import dev.dateline.delivery.changes.PublishedChangeRepository;
import dev.dateline.http.cache.CacheablePublicly;
import dev.dateline.http.fields.FieldSelection;
import dev.dateline.http.page.PageQuery;
import dev.dateline.vocabulary.ResourceKind;

@Path("/api/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Changes", description = "Change feed for clients that keep a copy.")
@CacheablePublicly
class ChangeResource {

    private final PublishedChangeRepository changes;
    private final SelectedArticleReader articles;

    ChangeResource(PublishedChangeRepository changes, SelectedArticleReader articles) {
        this.changes = changes;
        this.articles = articles;
    }

    @GET
    @Operation(operationId = "listChanges", summary = "List changes",
            description = "What was published, updated or withdrawn, in commit order; only the latest change of each resource."
                    + " To create a copy, read from the beginning to the end. To update it, request `resume` of the last"
                    + " response repeatedly: it misses nothing, and returns again what changes while you read. `include=article`"
                    + " adds the changed articles; fetch other changed resources by id with `Cache-Control: no-cache`, otherwise a"
                    + " cache may return the former state. If a `published` resource is not found, its withdrawal"
                    + " follows. A change of a section, tag, author or media item is listed for that resource only, not for"
                    + " the articles that show it: `/articles?section=`, `tag=`, `author=` or `media=` with its id lists these, 100"
                    + " at once. An article is not listed either because another one changes that is its translation or that its body"
                    + " links to: both have the `id` of the other article, which is listed. A collection is listed when it is"
                    + " saved and when one of its items becomes public or is withdrawn, not when articles change or are filled in automatically. A redirect is listed when it"
                    + " begins, ends or leads elsewhere; fetch it with `/redirects?ids=`.")
    public ChangePage list(@Valid @BeanParam ChangeQuery query, @Valid @BeanParam ChangeInclusion inclusion,
            @Valid @BeanParam PageQuery pages, UriInfo uri) {
        var request = pages.of(uri, PublishedChangeRepository.ORDER, ChangeQuery.CURSOR_FILTERS);
        var slice = changes.list(query.resource(), query.since(), request);
        var included = included(slice.items(), inclusion);
        return ChangePage.of(request.page(slice, change -> ChangeRepresentation.of(change, included.get(change.id()))),
                request.linkAfter(slice, changes::after));
    }

    /** The public articles among the changed resources, by id. */
    private Map<UUID, ArticleSummary> included(List<PublishedChange> changed, ChangeInclusion inclusion) {
        if (!inclusion.hasArticles()) {
            return Map.of();
        }
        var form = ArticleForm.ofCopy(inclusion.hasBodies());
        var parts = form.partsOfCard(FieldSelection.EVERYTHING);
        var ids = changed.stream().filter(change -> change.resource() == ResourceKind.ARTICLE).map(PublishedChange::id).toList();
        return articles.findAll(ids, parts).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                found -> ArticleSummary.of(found.getValue(), parts, form.body(), null)));
    }
}
