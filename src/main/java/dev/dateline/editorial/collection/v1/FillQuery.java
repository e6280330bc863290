package dev.dateline.editorial.collection.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.vocabulary.ArticleFilters;
import dev.dateline.vocabulary.ArticleType;

@Schema(description = "Filters with the meaning of the parameters of `GET /api/v1/articles`. What they name must exist when the"
        + " collection is saved.")
record FillQuery(
        @Schema(nullable = true, maxLength = 1_000, description = "Path (current or former) or id of a section; its descendants"
                + " are included.", examples = "world/europe") String section,
        @Schema(nullable = true, description = "`false` excludes the descendants of `section`.") Boolean descendants,
        @Schema(nullable = true, maxItems = 20, description = "Slugs or ids of tags, of which an article has at least one.",
                examples = "[\"ferries\"]") List<String> tag,
        @Schema(nullable = true, maxItems = 20, description = "Slugs or ids of tags, of which an article has all: the parameter"
                + " `tag.all`.") List<String> tagAll,
        @Schema(nullable = true, maxItems = 20, description = "Slugs or ids of tags, of which an article has none: the parameter"
                + " `tag.not`.") List<String> tagNot,
        @Schema(nullable = true, maxLength = 200, description = "Slug or id of an author.",
                examples = "nell-tidewater") String author,
        @Schema(nullable = true, description = "Id of a media item that an article uses.") UUID media,
        @Schema(nullable = true, maxItems = 9, description = "Types, of which an article has one.") List<ArticleType> type,
        @Schema(nullable = true, maxItems = 50, description = "Languages (BCP 47), of which an article has one.",
                examples = "[\"en\"]") List<String> language,
        @Schema(nullable = true, description = "Articles published after this time.") Instant publishedAfter,
        @Schema(nullable = true, description = "Articles published before this time.") Instant publishedBefore) {

    static FillQuery of(ArticleFilters filters) {
        return new FillQuery(filters.section(), filters.descendants(), filters.tag(), filters.tagAll(), filters.tagNot(),
                filters.author(), filters.media(), filters.type(), filters.language(), filters.publishedAfter(),
                filters.publishedBefore());
    }

    ArticleFilters toFilters() {
        return new ArticleFilters(section, descendants, tag, tagAll, tagNot, author, media, type, language, publishedAfter,
                publishedBefore);
    }
}
