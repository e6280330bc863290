package dev.dateline.delivery.site.v1;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.dateline.delivery.site.MenuReader;
import dev.dateline.delivery.site.SiteConfig;
import dev.dateline.delivery.site.SiteUrls;
import dev.dateline.http.cache.CacheablePublicly;
import dev.dateline.http.names.NamesQuery;

@Path("/api/v1/site")
@Produces("application/json")
@Tag(name = "Site", description = "What every page of the site shows.")
@CacheablePublicly
class SiteResource {

    private final SiteConfig site;
    private final SiteUrls urls;
    private final MenuReader menus;

    SiteResource(SiteConfig site, SiteUrls urls, MenuReader menus) {
        this.site = site;
        this.urls = urls;
        this.menus = menus;
    }

    @GET
    @Operation(operationId = "getSite", summary = "Get the site",
            description = "Name, URL, logo, languages, time zone and social accounts as configured (`DATELINE_SITE_NAME`, `_URL`,"
                    + " `_LOGO`, `_LANGUAGES`, `_TIME_ZONE`, `_ACCOUNTS`), and the menus: the collections that have a `menu`.")
    public SiteRepresentation get(@Valid @BeanParam SiteQuery query, @Valid @BeanParam NamesQuery names) {
        return SiteRepresentation.of(site, menus.listMenus(), urls);
    }
}
