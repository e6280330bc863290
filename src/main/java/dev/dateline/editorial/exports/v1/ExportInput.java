package dev.dateline.editorial.exports.v1;

import jakarta.validation.Valid;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.exports.ExportFormat;

@Schema(name = "ExportInput", description = "What to export.", examples = "{\"query\": {\"section\": \"city\"}}")
record ExportInput(
        @Schema(nullable = true, description = "Which articles; null or omitted for all content, trashed articles"
                + " included.")
        @Valid ExportSelection query,
        @Schema(nullable = true, description = "Format to write; `jsonl` by default.") ExportFormat format) {

    ExportFormat formatOrDefault() {
        return format == null ? ExportFormat.JSONL : format;
    }
}
