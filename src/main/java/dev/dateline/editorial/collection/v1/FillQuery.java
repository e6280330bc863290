package dev.dateline.editorial.collection.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.vocabulary.ArticleAccess;
import dev.dateline.vocabulary.ArticleFilters;
import dev.dateline.vocabulary.ArticleType;

@Schema(description = "Filters with the meaning of the parameters of `GET /api/v1/articles`. The sections, tags, authors and media"
        + " that they name must exist when the collection is saved.")
record FillQuery(
        @Schema(nullable = true, maxItems = 20,
                description = "Paths (current or former) or ids of sections, of which an article is"
                        + " in one; their descendants are included.",
                examples = "[\"world/europe\"]") List<String> section,
        @Schema(nullable = true, maxItems = 20, description = "Paths or ids of sections, in none of which, nor in their"
                + " descendants, an article is: the parameter `section.not`.") List<String> sectionNot,
        @Schema(nullable = true, description = "`false` excludes the descendants of `section`.") Boolean descendants,
        @Schema(nullable = true, maxItems = 20, description = "Slugs or ids of tags, of which an article has at least one.",
                examples = "[\"ferries\"]") List<String> tag,
        @Schema(nullable = true, maxItems = 20, description = "Slugs or ids of tags, of which an article has all: the parameter"
                + " `tag.all`.") List<String> tagAll,
        @Schema(nullable = true, maxItems = 20, description = "Slugs or ids of tags, of which an article has none: the parameter"
                + " `tag.not`.") List<String> tagNot,
        @Schema(nullable = true, maxItems = 20, description = "Slugs or ids of authors, of which an article has at least one.",
                examples = "[\"nell-tidewater\"]") List<String> author,
        @Schema(nullable = true, description = "Id of a media item that an article uses.") UUID media,
        @Schema(nullable = true, maxItems = 9, description = "Types, of which an article has one.") List<ArticleType> type,
        @Schema(nullable = true, maxItems = 8, description = "Types, of which an article has none: the parameter"
                + " `type.not`.") List<ArticleType> typeNot,
        @Schema(nullable = true, maxItems = 50, description = "Languages (BCP 47), of which an article has one.",
                examples = "[\"en\"]") List<String> language,
        @Schema(nullable = true, maxItems = 20, description = "Flags, of which an article has at least one.",
                examples = "[\"exclusive\"]") List<String> flags,
        @Schema(nullable = true, maxItems = 3, description = "Values of `access`, of which an article has one.",
                examples = "[\"free\"]") List<ArticleAccess> access,
        @Schema(nullable = true, maxItems = 100, description = "Ids of articles to exclude: the parameter `ids.not`. Unknown ids"
                + " are ignored.") List<UUID> idsNot,
        @Schema(nullable = true, description = "Articles published after this time.") Instant publishedAfter,
        @Schema(nullable = true, description = "Articles published before this time.") Instant publishedBefore) {

    static FillQuery of(ArticleFilters filters) {
        return new FillQuery(filters.section(), filters.sectionNot(), filters.descendants(), filters.tag(), filters.tagAll(),
                filters.tagNot(), filters.author(), filters.media(), filters.type(), filters.typeNot(), filters.language(),
                filters.flags(), filters.access(), filters.idsNot(), filters.publishedAfter(), filters.publishedBefore());
    }

    ArticleFilters toFilters() {
        return new ArticleFilters(section, sectionNot, descendants, tag, tagAll, tagNot, author, media, type, typeNot, language,
                flags, access, idsNot, publishedAfter, publishedBefore);
    }
}
