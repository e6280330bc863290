package dev.dateline.editorial.collection.v1;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.collection.ArticleCollection;
import dev.dateline.http.openapi.SharedDescriptions;

@Schema(description = "A collection in a list of the management API, without its slots.")
record ManagedCollectionSummary(
        @Schema(required = true, description = SharedDescriptions.ID) UUID id,
        @Schema(required = true, description = SharedDescriptions.SLUG, examples = "home") String slug,
        @Schema(required = true, description = SharedDescriptions.NAME, examples = "Home page") String name,
        @Schema(required = true, description = SharedDescriptions.VERSION) int version,
        @Schema(required = true, description = SharedDescriptions.CREATED_AT) Instant createdAt,
        @Schema(required = true, description = SharedDescriptions.UPDATED_AT) Instant updatedAt) {

    static ManagedCollectionSummary of(ArticleCollection collection) {
        return new ManagedCollectionSummary(collection.id(), collection.slug(), collection.name(), collection.version(),
                collection.createdAt(), collection.updatedAt());
    }
}
