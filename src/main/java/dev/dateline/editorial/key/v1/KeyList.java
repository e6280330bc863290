package dev.dateline.editorial.key.v1;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ApiKeyList", description = "All API keys, also those that are no longer valid.")
record KeyList(@Schema(required = true, description = "The latest first.") List<KeyRepresentation> data) {
}
