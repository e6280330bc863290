package dev.dateline.editorial.article;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;

import dev.dateline.editorial.content.PlainText;
import dev.dateline.editorial.content.Violations;
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

    public Correction madeAt(Instant time) {
        return new Correction(type, time, text);
    }

    /**
     * Only what was public can be corrected.
     *
     * @param firstPublication of the article
     * @param field the name of the time of a correction in violations, with {@code %d} for its index
     */
    public static void checkTimes(List<Correction> corrections, Instant firstPublication, Violations violations, String field) {
        for (int i = 0; i < corrections.size(); i++) {
            var at = corrections.get(i).at();
            if (at != null && at.isBefore(firstPublication)) {
                violations.add(field.formatted(i), at.toString(),
                        "must not be earlier than the first publication of the article, "
                                + firstPublication);
            }
        }
    }
}
