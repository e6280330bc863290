package dev.dateline.delivery.redirect.v1;

import java.util.Set;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import dev.dateline.delivery.redirect.PublishedRedirectRepository;
import dev.dateline.delivery.redirect.RedirectFile;
import dev.dateline.http.cache.CacheablePublicly;
import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.page.PageQuery;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

@Path("/api/v1/redirects")
@Produces({ MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN })
@Tag(name = "Redirects", description = "Former slugs and paths with the current ones.")
@CacheablePublicly
class RedirectResource {

    private static final MediaType TEXT = MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8");
    private static final Set<String> WITH_FORMAT = Set.of("format", "resource", "token");

    private final PublishedRedirectRepository redirects;
    private final RedirectFile file;

    RedirectResource(PublishedRedirectRepository redirects, RedirectFile file) {
        this.redirects = redirects;
        this.file = file;
    }

    @GET
    @Operation(operationId = "listRedirects", summary = "List redirects",
            description = "Former slugs of public articles, tags, authors and collections, and former paths of sections, by"
                    + " `from` unless `sort` is given. Each leads to the current slug or path in one step, however often it"
                    + " changed. A former slug or path that another resource has now is not listed, nor one that was never"
                    + " public. `/changes?resource=redirect` lists what was added, changed or removed. With `format`, the"
                    + " response is a text file of redirects between pages of the site: their paths are those of"
                    + " `DATELINE_SITE_ARTICLE_URL`, `DATELINE_SITE_SECTION_URL`, `DATELINE_SITE_TAG_URL`,"
                    + " `DATELINE_SITE_AUTHOR_URL` and `DATELINE_SITE_COLLECTION_URL`, by default `/articles/{slug}`,"
                    + " `/sections/{path}`, `/tags/{slug}`, `/authors/{slug}` and `/collections/{slug}`. If the pages of"
                    + " articles are below those of sections, all pages below a former path redirect too. A former slug that begins"
                    + " with a slash is the complete path of an older page.")
    @APIResponse(responseCode = "200", description = "One page of redirects, or a file.", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RedirectPage.class)),
            @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING),
                    example = "/sections/town/harbour /sections/city/harbour 301\n/tags/trams /tags/tramway 301\n") })
    public RestResponse<RedirectPage> list(@Valid @BeanParam RedirectQuery query, @Valid @BeanParam ItemQuery items,
            @Valid @BeanParam PageQuery pages, UriInfo uri, HttpHeaders headers) {
        if (query.format() != null) {
            if (!accepts(headers, TEXT)) {
                throw new ProblemException(ProblemType.NOT_ACCEPTABLE, "With format, only text is available.");
            }
            uri.getQueryParameters().keySet().stream().filter(name -> !WITH_FORMAT.contains(name)).sorted().findFirst()
                    .ifPresent(name -> {
                        throw ProblemException.invalidParameter(name, "cannot be combined with format");
                    });
            return text(file.write(query.format(), query.resource()));
        }
        if (!accepts(headers, MediaType.APPLICATION_JSON_TYPE)) {
            throw new ProblemException(ProblemType.NOT_ACCEPTABLE, "Without format, only JSON is available.");
        }
        var request = pages.of(uri, query.sort().order());
        return ResponseBuilder.ok(RedirectPage.of(request.page(
                redirects.list(query.resource(), items, request), RedirectRepresentation::of)), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private static boolean accepts(HttpHeaders headers, MediaType type) {
        return headers.getAcceptableMediaTypes().stream().anyMatch(type::isCompatible);
    }

    /** The return type of the endpoint is that of JSON, because it determines which properties {@code fields} can select. */
    @SuppressWarnings("unchecked")
    private static RestResponse<RedirectPage> text(String content) {
        return (RestResponse<RedirectPage>) (RestResponse<?>) ResponseBuilder.ok(content, TEXT).build();
    }
}
