package dev.dateline.vocabulary;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The point to keep in view when cropping, in fractions from the upper left corner.")
public record FocalPoint(
        @Schema(required = true, description = "From the left edge, 0, to the right edge, 1.", examples = "0.5")
        @NotNull @DecimalMin("0") @DecimalMax("1") Double x,
        @Schema(required = true, description = "From the top, 0, to the bottom, 1.", examples = "0.33")
        @NotNull @DecimalMin("0") @DecimalMax("1") Double y) {
}
