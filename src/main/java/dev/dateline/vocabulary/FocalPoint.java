package dev.dateline.vocabulary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The point to keep in view when cropping, in fractions from the upper left corner.")
public record FocalPoint(
        @Schema(required = true, description = "From the left edge, 0, to the right edge, 1.", minimum = "0", maximum = "1",
                examples = "0.5") double x,
        @Schema(required = true, description = "From the top, 0, to the bottom, 1.", minimum = "0", maximum = "1",
                examples = "0.33") double y) {
}
