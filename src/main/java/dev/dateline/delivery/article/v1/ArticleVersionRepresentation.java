package dev.dateline.delivery.article.v1;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.body.Body;
import dev.dateline.body.block.Block;
import dev.dateline.delivery.article.version.ArticleVersionReader.VersionWithBody;
import dev.dateline.http.openapi.ArticleDescriptions;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.http.proxy.ProxyPrefix;
import dev.dateline.vocabulary.ArticleAccess;
import dev.dateline.vocabulary.ArticleType;
import dev.dateline.vocabulary.LanguageDirection;

@JsonPropertyOrder({ "id", "version", "publicFrom", "publicUntil", "type", "language", "direction", "slug", "headline" })
@Schema(name = "ArticleVersion", description = "A public version of an article.", requiredProperties = { "canonicalUrl",
        "source", "rights", "seo", "social", "comments", "metadata", "embargoedUntil", "expiresAt" })
record ArticleVersionRepresentation(
        @Schema(required = true, description = SharedDescriptions.ARTICLE_ID) UUID id,
        @Schema(required = true, description = SharedDescriptions.VERSION_NUMBER,
                examples = "2") int version,
        @Schema(required = true, description = SharedDescriptions.PUBLIC_FROM) Instant publicFrom,
        @Schema(required = true, nullable = true, description = SharedDescriptions.PUBLIC_UNTIL) Instant publicUntil,
        @Schema(required = true) ArticleType type,
        @Schema(required = true, description = SharedDescriptions.LANGUAGE, examples = "en") String language,
        @Schema(required = true, description = SharedDescriptions.LANGUAGE_DIRECTION) LanguageDirection direction,
        @Schema(required = true, description = SharedDescriptions.FORMER_SLUG,
                examples = "electric-cranes-oster-quay") String slug,
        @JsonUnwrapped ArticleTexts texts,
        @Schema(required = true, nullable = true, description = SharedDescriptions.BODY,
                examples = "<p>Crane Seven stopped at ten past five on Monday morning …</p>") String body,
        @Schema(required = true, nullable = true, description = SharedDescriptions.BLOCKS) List<Block> blocks,
        @Schema(required = true, description = "Corrections of earlier versions, the oldest first.") List<Correction> corrections,
        @Schema(required = true, description = ArticleDescriptions.FLAGS, examples = "[\"exclusive\"]") List<String> flags,
        @Schema(required = true, description = ArticleDescriptions.ACCESS) ArticleAccess access,
        @JsonUnwrapped ArticleDetails details) {

    static ArticleVersionRepresentation of(VersionWithBody whole, BodyForm form) {
        var version = whole.version();
        var body = Body.parse(whole.body(), whole.links(), ProxyPrefix.ofCurrentRequest());
        return new ArticleVersionRepresentation(version.articleId(), version.number(), version.publicFrom(),
                version.publicUntil(), version.type(), version.language(), LanguageDirection.of(version.language()),
                version.slug(), ArticleTexts.of(version.texts()),
                form.text(body), form.blocks(body, any -> media -> null),
                version.corrections().stream().map(Correction::of).toList(), version.details().flags(),
                version.details().access(),
                ArticleDetails.of(version.details(), Optional.empty()));
    }
}
