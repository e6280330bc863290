package dev.dateline.delivery.correction.v1;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.correction.PublishedCorrection;
import dev.dateline.http.openapi.ArticleDescriptions;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.http.preview.Preview;
import dev.dateline.http.proxy.ProxyPrefix;
import dev.dateline.vocabulary.CorrectionType;

@Schema(name = "PublishedCorrection", description = "A correction with the article that was corrected.")
record CorrectionRepresentation(
        @Schema(required = true, description = SharedDescriptions.ID) UUID id,
        @Schema(required = true) CorrectionType type,
        @Schema(required = true, description = ArticleDescriptions.CORRECTED_AT) Instant at,
        @Schema(required = true, description = ArticleDescriptions.CORRECTION_TEXT,
                examples = "The vote was 29 to 18. An earlier version of this article gave 28 to 19.") String text,
        @Schema(required = true, description = "Place among the corrections of the article, from 1.", examples = "1") int number,
        @Schema(required = true, description = "When the correction became public.") Instant publicFrom,
        @Schema(required = true, description = "The public versions of the article before and after the"
                + " correction.") Versions versions,
        @Schema(required = true,
                description = "The article that was corrected, in its current version.") CorrectedArticle article) {

    static CorrectionRepresentation of(PublishedCorrection correction, String url) {
        var article = correction.article();
        return new CorrectionRepresentation(correction.id(), correction.type(), correction.correctedAt(), correction.text(),
                correction.number(), correction.publicFrom(), new Versions(correction.formerVersion(), correction.version()),
                new CorrectedArticle(article.id(), article.slug(), article.headline(),
                        ProxyPrefix.addTo(Preview.clientPath(url))));
    }

    @Schema(name = "CorrectedVersions", description = "Numbers of versions, which `/api/v1/articles/{id}/versions/{version}`"
            + " returns.")
    record Versions(
            @Schema(required = true, nullable = true, description = "The version that was replaced; null if the article became"
                    + " public with the correction.", examples = "2") Integer before,
            @Schema(required = true, description = "The first version with the correction.", examples = "3") int after) {
    }

    @Schema(description = "A corrected article.")
    record CorrectedArticle(
            @Schema(required = true, description = SharedDescriptions.ARTICLE_ID) UUID id,
            @Schema(required = true, description = SharedDescriptions.PLAIN_SLUG,
                    examples = "council-votes-for-quayside-homes") String slug,
            @Schema(required = true, description = SharedDescriptions.HEADLINE,
                    examples = "Council votes for quayside homes") String headline,
            @Schema(required = true, format = "iri-reference", description = "URL of its page on the site if the URLs of articles"
                    + " are configured (`DATELINE_SITE_ARTICLE_URL`), otherwise its URL in this API.",
                    examples = "/api/v1/articles/by-slug/council-votes-for-quayside-homes") String url) {
    }
}
