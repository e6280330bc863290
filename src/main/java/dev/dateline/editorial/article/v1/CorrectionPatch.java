package dev.dateline.editorial.article.v1;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.article.Correction;
import dev.dateline.vocabulary.CorrectionType;

@Schema(name = "ArticleCorrectionPatch", description = "The properties of a correction to change (RFC 7396). None can be"
        + " removed.", examples = "{\"text\": \"The first boat left at six.\"}")
record CorrectionPatch(
        @Schema(description = "New type of the correction.") CorrectionType type,
        @Schema(description = "New time of the correction.") Instant at,
        @Schema(maxLength = 5_000, description = "New text, plain text.", examples = "The first boat left at six.") String text) {

    Correction applyTo(Correction correction) {
        return new Correction(type == null ? correction.type() : type, at == null ? correction.at() : at,
                text == null ? correction.text() : text);
    }
}
