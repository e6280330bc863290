package dev.dateline.delivery.collection.v1;

import java.util.List;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.article.ArticlePart;
import dev.dateline.delivery.article.v1.BodyForm;
import dev.dateline.delivery.collection.FilledCollection.FilledSlot;

@Schema(description = "A slot of a collection.")
record CollectionSlot(
        @Schema(required = true, description = "Name of the slot, unique in the collection.", examples = "top") String name,
        @Schema(required = true, description = "Public articles in order: first those that an editor placed, then those that"
                + " were filled in automatically.") List<CollectionItem> items) {

    static CollectionSlot of(FilledSlot slot, Set<ArticlePart> wanted, BodyForm form) {
        return new CollectionSlot(slot.name(), slot.items().stream().map(item -> CollectionItem.of(item, wanted, form)).toList());
    }
}
