package dev.dateline.delivery.collection.v1;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.article.ArticlePart;
import dev.dateline.delivery.article.v1.ArticleSummary;
import dev.dateline.delivery.article.v1.BodyForm;
import dev.dateline.delivery.article.v1.MediaUsage;
import dev.dateline.delivery.collection.FilledCollection.FilledItem;

@Schema(description = "An article in a slot. `headline`, `summary` and `lead` are what to show there; `article` is the card of the"
        + " article itself, as in lists.")
record CollectionItem(
        @Schema(required = true, description = "Headline to show in this slot, plain text.",
                examples = "The quay falls silent") String headline,
        @Schema(required = true, nullable = true, description = "Summary to show in this slot, plain text.") String summary,
        @Schema(required = true, nullable = true,
                description = "Image, video or audio to show in this slot.") MediaUsage lead,
        @Schema(required = true, description = "Which of the properties `headline`, `summary` and `lead` an editor has"
                + " overridden; the others are those of the article.", examples = "[\"headline\"]") List<Overridden> overrides,
        @Schema(required = true, description = "Whether the slot was filled with the article automatically.",
                examples = "false") boolean automatic,
        @Schema(required = true) ArticleSummary article) {

    static CollectionItem of(FilledItem item, Set<ArticlePart> wanted, BodyForm form) {
        var article = item.article();
        var texts = article.article().texts();
        var lead = Optional.ofNullable(item.lead()).or(article.parts()::lead);
        return new CollectionItem(item.headline() == null ? texts.headline() : item.headline(),
                item.summary() == null ? texts.summary() : item.summary(),
                lead.map(usage -> MediaUsage.of(usage, Map.of())).orElse(null), overrides(item), item.isAutomatic(),
                ArticleSummary.of(article, wanted, form, null));
    }

    private static List<Overridden> overrides(FilledItem item) {
        return Stream.of(Overridden.values()).filter(each -> switch (each) {
            case HEADLINE -> item.headline() != null;
            case SUMMARY -> item.summary() != null;
            case LEAD -> item.lead() != null;
        }).toList();
    }

    @Schema(name = "CollectionOverride", description = "A property of an item that an editor can override.")
    enum Overridden {
        @JsonProperty("headline") HEADLINE,
        @JsonProperty("summary") SUMMARY,
        @JsonProperty("lead") LEAD
    }
}
