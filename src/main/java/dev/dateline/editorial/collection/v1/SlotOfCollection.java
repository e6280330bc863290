package dev.dateline.editorial.collection.v1;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.collection.CollectionContent;

@Schema(description = "A slot of a collection: a list of articles with a name.", requiredProperties = "name")
record SlotOfCollection(
        @Schema(maxLength = 100, description = "Name, unique in the collection: front ends find a slot by it.",
                examples = "top") String name,
        @Schema(nullable = true, maxItems = CollectionContent.MAX_ITEMS,
                description = "Articles in order, each at most once.") List<ItemOfCollection> items,
        @Schema(nullable = true, description = "Automatic filling after the items; null for none.") FillOfSlot fill) {

    CollectionContent.Slot toSlot() {
        return new CollectionContent.Slot(name, items == null ? List.of() : items.stream().map(ItemOfCollection::toItem).toList(),
                fill == null ? null : fill.toFill());
    }
}
