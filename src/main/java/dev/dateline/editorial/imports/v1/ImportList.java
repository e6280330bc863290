package dev.dateline.editorial.imports.v1;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ImportList", description = "The newest imports, at most 50.")
record ImportList(@Schema(required = true, description = "Newest first, without findings.") List<ImportRepresentation> data) {
}
