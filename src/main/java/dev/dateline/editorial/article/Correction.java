package dev.dateline.editorial.article;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;

import dev.dateline.editorial.content.PlainText;
import dev.dateline.editorial.content.VisibleText;

/** What was wrong in an article, and when it was corrected. */
@Embeddable
public record Correction(
        @NotNull @Column(name = "corrected_at", nullable = false) Instant at,
        @NotNull @VisibleText @PlainText(max = 5_000) @Column(nullable = false) String text) {
}
