package dev.dateline.editorial.exports.v1;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ExportList", description = "The newest exports, at most 50.")
record ExportList(@Schema(required = true, description = "The newest export first.") List<ExportRepresentation> data) {
}
