package dev.dateline.editorial.article;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;

import dev.dateline.editorial.content.PlainText;
import dev.dateline.editorial.content.VisibleText;
import dev.dateline.vocabulary.CorrectionType;
import dev.dateline.vocabulary.StorableText;

/**
 * What was wrong in an article, and when it was corrected.
 *
 * @param type null is a correction: revisions that were saved before types existed have none
 */
@Embeddable
public record Correction(
        @Enumerated(EnumType.STRING) @Column(nullable = false) CorrectionType type,
        @NotNull @Column(name = "corrected_at", nullable = false) Instant at,
        @NotNull @VisibleText @PlainText(max = 5_000) @Column(nullable = false) String text) {

    public Correction {
        type = type == null ? CorrectionType.CORRECTION : type;
        text = StorableText.stripped(text);
    }
}
