package dev.dateline.delivery.home.v1;

import java.util.Set;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import dev.dateline.delivery.article.ArticlePart;
import dev.dateline.delivery.article.ArticleReader;

/** The first page, for whoever opens the server in a browser. */
@Path("/")
class HomeResource {

    private static final int CARDS = 6;

    private final ArticleReader articles;
    private final Stylesheet style = Stylesheet.load("home.css");

    HomeResource(ArticleReader articles) {
        this.articles = articles;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public RestResponse<String> show(UriInfo uri) {
        var newest = articles.listNewest(CARDS, Set.of(ArticlePart.LEAD));
        var page = new HomePage(uri.getBaseUri().resolve("/").toString().replaceAll("/$", ""), style.text(),
                newest.stream().map(HomeCard::of).toList());
        return ResponseBuilder.ok(page.render())
                .header("Content-Security-Policy", "default-src 'none'; img-src * data:; media-src *; style-src "
                        + style.source() + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-cache")
                .header("Vary", "Accept-Encoding")
                .build();
    }
}
