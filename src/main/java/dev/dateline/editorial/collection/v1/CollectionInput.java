package dev.dateline.editorial.collection.v1;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.collection.CollectionContent;
import dev.dateline.http.openapi.SharedDescriptions;

@Schema(name = "CollectionInput", description = "A collection as an editor states it.", requiredProperties = "name",
        examples = CollectionInput.EXAMPLE)
record CollectionInput(
        @Schema(nullable = true, maxLength = 200, examples = "home", description = "URL slug, unique among collections; default:"
                + " the current one, that of a new collection is derived from the name. Must not have the form of an id.") String slug,
        @Schema(maxLength = 200, description = SharedDescriptions.NAME, examples = "Home page") String name,
        @Schema(nullable = true, maxItems = CollectionContent.MAX_SLOTS, description = CollectionInput.SLOTS) //
        List<SlotOfCollection> slots,
        @Schema(nullable = true, maxItems = CollectionContent.MAX_MENU_ITEMS, description = CollectionInput.MENU) //
        List<MenuItemOfCollection> menu) {

    static final String SLOTS = "Slots in order. All of them together have at most 200 items, including the limits of"
            + " automatic filling.";
    static final String MENU = "Items of a menu, in order. `/site` lists all menus.";
    static final String EXAMPLE = """
            {"name": "Weekend", "slots": [
              {"name": "top", "items": [
                {"article": {"slug": "electric-cranes-oster-quay"}, "headline": "The quay falls silent"}]},
              {"name": "harbour", "fill": {"query": {"section": ["city/harbour"]}, "limit": 5}}]}""";

    /** @param current null for a new collection */
    CollectionContent toContent(String current) {
        return new CollectionContent(slug != null ? slug : current, name,
                slots == null ? List.of() : slots.stream().map(SlotOfCollection::toSlot).toList(),
                menu == null ? List.of() : menu.stream().map(MenuItemOfCollection::toItem).toList());
    }
}
