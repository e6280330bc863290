package dev.dateline.editorial.collection.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.collection.CollectionWithReferences;
import dev.dateline.editorial.collection.StoredSlot;
import dev.dateline.editorial.collection.StoredSlot.StoredItem;
import dev.dateline.http.openapi.SharedDescriptions;

@Schema(name = "ManagedCollection", description = "A collection in the management API.")
record ManagedCollectionRepresentation(
        @Schema(required = true, description = SharedDescriptions.ID) UUID id,
        @Schema(required = true, description = SharedDescriptions.SLUG, examples = "home") String slug,
        @Schema(required = true, description = SharedDescriptions.NAME, examples = "Home page") String name,
        @Schema(required = true, description = CollectionInput.SLOTS) List<SlotOfCollection> slots,
        @Schema(required = true, description = CollectionInput.MENU) List<MenuItemOfCollection> menu,
        @Schema(required = true, description = SharedDescriptions.VERSION) int version,
        @Schema(required = true, description = SharedDescriptions.CREATED_AT) Instant createdAt,
        @Schema(required = true, description = SharedDescriptions.UPDATED_AT) Instant updatedAt) {

    static ManagedCollectionRepresentation of(CollectionWithReferences whole) {
        var collection = whole.collection();
        return new ManagedCollectionRepresentation(collection.id(), collection.slug(), collection.name(),
                whole.slots().stream().map(slot -> slot(slot, whole)).toList(), MenuItemOfCollection.of(whole),
                collection.version(), collection.createdAt(),
                collection.updatedAt());
    }

    private static SlotOfCollection slot(StoredSlot slot, CollectionWithReferences whole) {
        return new SlotOfCollection(slot.name(), slot.items().stream().map(item -> item(item, whole)).toList(),
                FillOfSlot.of(slot.fill()));
    }

    private static ItemOfCollection item(StoredItem item, CollectionWithReferences whole) {
        return new ItemOfCollection(ArticleOfItem.of(whole.articles().get(item.articleId())), item.headline(), item.summary(),
                item.mediaId() == null ? null : MediaOfItem.of(whole.media().get(item.mediaId())));
    }
}
