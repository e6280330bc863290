package dev.dateline.editorial.article.v1;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.article.RevisionSummary;
import dev.dateline.http.openapi.ArticleDescriptions;

@Schema(description = "A revision of an article in a list.")
record ManagedRevisionSummary(
        @Schema(required = true, description = ArticleDescriptions.REVISION, examples = "2") int version,
        @Schema(required = true, description = ArticleDescriptions.REVISION_SAVED_AT) Instant savedAt,
        @Schema(required = true, description = ArticleDescriptions.REVISION_SAVED_BY,
                examples = "desk") String savedBy,
        @Schema(required = true, description = "Whether it is the public one.", examples = "true") boolean isPublic) {

    static ManagedRevisionSummary of(RevisionSummary revision, Integer publishedVersion) {
        return new ManagedRevisionSummary(revision.version(), revision.savedAt(), revision.savedBy(),
                Integer.valueOf(revision.version()).equals(publishedVersion));
    }
}
