package dev.dateline.delivery.correction;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import dev.dateline.delivery.query.Columns;
import dev.dateline.vocabulary.CorrectionType;

/**
 * A correction of a public article.
 *
 * @param number its place among the corrections of the article, from 1
 * @param version the first public version of the article that has it
 * @param formerVersion the public version before; null if the article became public with the correction
 * @param publicFrom when that version became public
 */
public record PublishedCorrection(UUID id, int number, CorrectionType type, Instant correctedAt, String text, int version,
        Integer formerVersion, Instant publicFrom, CorrectedArticle article) {

    /** For {@link #of}; the aliases are those of the correction, the article and its primary section. */
    static final String COLUMNS = "c.id, c.number, c.type, c.corrected_at, c.text, c.version, c.former_version, c.public_from,"
            + " a.id, a.slug, a.language, a.headline, s.id, s.path";

    static PublishedCorrection of(Columns row) throws SQLException {
        return new PublishedCorrection(row.id(), row.number(), row.constant(CorrectionType.class), row.time(), row.text(),
                row.number(), row.optionalNumber(), row.time(),
                new CorrectedArticle(row.id(), row.text(), row.text(), row.text(), row.id(), row.text()));
    }

    /**
     * What a link to the article needs.
     *
     * @param sectionId the primary section; null for none, like its path
     */
    public record CorrectedArticle(UUID id, String slug, String language, String headline, UUID sectionId, String sectionPath) {
    }
}
