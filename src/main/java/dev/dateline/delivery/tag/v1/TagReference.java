package dev.dateline.delivery.tag.v1;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.tag.PublishedTag;
import dev.dateline.http.names.Names;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.vocabulary.TagKind;

@Schema(description = "A reference to a tag.")
public record TagReference(
        @Schema(required = true, description = SharedDescriptions.TAG_ID) UUID id,
        @Schema(required = true, description = SharedDescriptions.SLUG, examples = "port-electrification") String slug,
        @Schema(required = true, description = SharedDescriptions.NAME, examples = "Port electrification") String name,
        @Schema(required = true) TagKind kind,
        @Schema(description = SharedDescriptions.NAMES_OF_REFERENCE)
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Names names) {

    public static TagReference of(PublishedTag tag) {
        return new TagReference(tag.id(), tag.slug(), tag.name(), tag.kind(), Names.of(tag.names()));
    }
}
