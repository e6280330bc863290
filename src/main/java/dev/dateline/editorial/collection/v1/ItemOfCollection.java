package dev.dateline.editorial.collection.v1;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.collection.CollectionContent;

@Schema(description = "An article in a slot. It is public in the collection while the article is public.",
        requiredProperties = "article")
record ItemOfCollection(
        @Schema(description = "Any article, drafts included.") ArticleOfItem article,
        @Schema(nullable = true, maxLength = 500, description = "Overrides the headline of the article in this slot.",
                examples = "The quay falls silent") String headline,
        @Schema(nullable = true, maxLength = 5_000, description = "Overrides the summary of the article in this slot.",
                examples = "What dockers hear now.") String summary,
        @Schema(nullable = true,
                description = "Media item that overrides the lead of the article in this slot.") MediaOfItem media) {

    CollectionContent.Item toItem() {
        return new CollectionContent.Item(article == null ? null : article.toReference(), headline, summary,
                media == null ? null : media.toReference());
    }
}
