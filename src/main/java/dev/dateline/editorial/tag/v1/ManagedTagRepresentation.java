package dev.dateline.editorial.tag.v1;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.tag.Tag;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.vocabulary.TagKind;

@Schema(name = "ManagedTag", description = "A tag in the management API.")
record ManagedTagRepresentation(
        @Schema(required = true, description = SharedDescriptions.ID) UUID id,
        @Schema(required = true, description = SharedDescriptions.SLUG, examples = "port-electrification") String slug,
        @Schema(required = true, description = SharedDescriptions.NAME, examples = "Port electrification") String name,
        @Schema(required = true, ref = "#/components/schemas/TagKind") TagKind kind,
        @Schema(required = true, nullable = true, description = SharedDescriptions.ABOUT,
                examples = "Cranes, tugs and ships that plug in.") String description,
        @Schema(required = true, nullable = true, description = SharedDescriptions.LANGUAGE_OF_TEXTS,
                examples = "en") String language,
        @Schema(required = true, description = SharedDescriptions.NAMES) Map<String, String> names,
        @Schema(required = true, description = SharedDescriptions.VERSION) int version,
        @Schema(required = true, description = SharedDescriptions.CREATED_AT) Instant createdAt,
        @Schema(required = true, description = SharedDescriptions.UPDATED_AT) Instant updatedAt) {

    static ManagedTagRepresentation of(Tag tag) {
        var content = tag.content();
        return new ManagedTagRepresentation(tag.id(), tag.slug(), content.name(), content.kind(), content.description(),
                content.language(), content.names(),
                tag.version(), tag.createdAt(), tag.updatedAt());
    }
}
