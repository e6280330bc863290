package dev.dateline.delivery.collection.v1;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.article.ArticlePart;
import dev.dateline.delivery.article.v1.BodyForm;
import dev.dateline.delivery.collection.FilledCollection;
import dev.dateline.delivery.site.SiteUrls;
import dev.dateline.delivery.site.v1.MenuItem;
import dev.dateline.http.openapi.SharedDescriptions;

@Schema(name = "Collection", description = "Articles that editors selected, in named slots.")
record CollectionRepresentation(
        @Schema(required = true, description = SharedDescriptions.ID) UUID id,
        @Schema(required = true, description = SharedDescriptions.SLUG, examples = "home") String slug,
        @Schema(required = true, description = SharedDescriptions.NAME, examples = "Home page") String name,
        @Schema(required = true, description = "Slots in order.", maxItems = 50) List<CollectionSlot> slots,
        @Schema(required = true, description = "Items of a menu, in order; empty for other collections.",
                maxItems = 100) List<MenuItem> menu,
        @Schema(required = true, description = SharedDescriptions.COLLECTION_UPDATED_AT) Instant updatedAt) {

    static CollectionRepresentation of(FilledCollection filled, Set<ArticlePart> wanted, BodyForm form, SiteUrls urls) {
        var collection = filled.collection();
        return new CollectionRepresentation(collection.id(), collection.slug(), collection.name(),
                filled.slots().stream().map(slot -> CollectionSlot.of(slot, wanted, form)).toList(),
                filled.menu().stream().map(item -> MenuItem.of(item, urls)).toList(), collection.updatedAt());
    }
}
