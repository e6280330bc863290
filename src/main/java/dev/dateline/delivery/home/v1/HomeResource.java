package dev.dateline.delivery.home.v1;

import java.util.Set;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

import io.vertx.ext.web.RoutingContext;

import dev.dateline.delivery.article.ArticlePart;
import dev.dateline.delivery.article.ArticleReader;
import dev.dateline.http.cache.HtmlPage;
import dev.dateline.http.proxy.ProxyPrefix;

/** The home page, for people who open the server in a browser. */
@Path("/")
@HtmlPage
class HomeResource {

    private static final int CARDS = 6;

    private final ArticleReader articles;
    private final ProxyPrefix prefixes;

    HomeResource(ArticleReader articles, ProxyPrefix prefixes) {
        this.articles = articles;
        this.prefixes = prefixes;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public RestResponse<String> show(RoutingContext context) {
        var newest = articles.listNewest(CARDS, Set.of(ArticlePart.SECTION, ArticlePart.LEAD));
        var page = new HomePage(context.request().scheme() + "://" + context.request().authority(), prefixes.of(context),
                newest.stream().map(HomeCard::of).toList());
        return PageHeaders.respond(page.render(), PageHeaders.WITH_MEDIA);
    }
}
