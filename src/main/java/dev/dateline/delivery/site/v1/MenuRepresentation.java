package dev.dateline.delivery.site.v1;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.site.Menu;
import dev.dateline.delivery.site.SiteUrls;
import dev.dateline.http.openapi.SharedDescriptions;

@Schema(name = "Menu", description = "A collection whose items are sections, tags or links.")
public record MenuRepresentation(
        @Schema(required = true, description = SharedDescriptions.COLLECTION_ID) UUID id,
        @Schema(required = true, description = SharedDescriptions.SLUG, examples = "main-menu") String slug,
        @Schema(required = true, description = SharedDescriptions.NAME, examples = "Main menu") String name,
        @Schema(required = true, maxItems = 100, description = "Items in order, without sections and tags that are not"
                + " public.") List<MenuItem> items) {

    public static MenuRepresentation of(Menu menu, SiteUrls urls) {
        return new MenuRepresentation(menu.id(), menu.slug(), menu.name(),
                menu.items().stream().map(item -> MenuItem.of(item, urls)).toList());
    }
}
