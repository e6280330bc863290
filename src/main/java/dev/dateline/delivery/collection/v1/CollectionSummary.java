package dev.dateline.delivery.collection.v1;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.collection.PublishedCollection;
import dev.dateline.http.openapi.SharedDescriptions;

@Schema(description = "A collection in a list, without its slots.")
record CollectionSummary(
        @Schema(required = true, description = SharedDescriptions.ID) UUID id,
        @Schema(required = true, description = SharedDescriptions.SLUG, examples = "home") String slug,
        @Schema(required = true, description = SharedDescriptions.NAME, examples = "Home page") String name,
        @Schema(required = true, description = SharedDescriptions.COLLECTION_UPDATED_AT) Instant updatedAt) {

    static CollectionSummary of(PublishedCollection collection) {
        return new CollectionSummary(collection.id(), collection.slug(), collection.name(), collection.updatedAt());
    }
}
