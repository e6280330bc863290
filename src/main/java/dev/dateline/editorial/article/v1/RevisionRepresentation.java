package dev.dateline.editorial.article.v1;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.article.edit.ArticleHistory.Saved;
import dev.dateline.http.openapi.ArticleDescriptions;

@Schema(name = "ArticleRevision", description = "A saved state of an article. References have their current names; what no longer"
        + " exists has an id only.")
record RevisionRepresentation(
        @Schema(required = true, description = ArticleDescriptions.REVISION, examples = "2") int version,
        @Schema(required = true, description = ArticleDescriptions.REVISION_SAVED_AT) Instant savedAt,
        @Schema(required = true, description = ArticleDescriptions.REVISION_SAVED_BY,
                examples = "desk") String savedBy,
        @Schema(required = true, description = "The content as it was saved.") ArticleProperties content) {

    /** @param externalId is not part of revisions */
    static RevisionRepresentation of(Saved saved, String externalId, ReferenceNames names) {
        return new RevisionRepresentation(saved.revision().version(), saved.revision().savedAt(), saved.revision().savedBy(),
                ArticleProperties.of(externalId, saved.content(), names));
    }
}
