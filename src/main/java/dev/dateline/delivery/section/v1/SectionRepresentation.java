package dev.dateline.delivery.section.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.section.PublishedSection;
import dev.dateline.delivery.section.v1.SectionReference.Step;
import dev.dateline.http.names.Names;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.vocabulary.LanguageDirection;

@Schema(name = "Section", description = "A public section.")
record SectionRepresentation(
        @Schema(required = true, description = SharedDescriptions.ID) UUID id,
        @Schema(required = true, nullable = true, description = SharedDescriptions.SECTION_PARENT) UUID parentId,
        @Schema(required = true, description = SharedDescriptions.SECTION_SLUG, examples = "europe") String slug,
        @Schema(required = true, description = SharedDescriptions.SECTION_PATH, examples = "world/europe") String path,
        @Schema(required = true, description = SharedDescriptions.NAME, examples = "Europe") String name,
        @Schema(required = true, nullable = true, description = SharedDescriptions.ABOUT,
                examples = "Ports, coasts and railways of the continent.") String description,
        @Schema(required = true, nullable = true, description = SharedDescriptions.LANGUAGE_OF_TEXTS,
                examples = "en") String language,
        @Schema(required = true, nullable = true,
                description = SharedDescriptions.LANGUAGE_DIRECTION) LanguageDirection direction,
        @Schema(required = true, description = SharedDescriptions.SELECTED_NAMES,
                examples = "{\"ar\": \"أوروبا\"}") Names names,
        @Schema(required = true, description = SharedDescriptions.SECTION_POSITION) int position,
        @Schema(required = true, description = "Number of ancestors.") int depth,
        @Schema(required = true, description = SharedDescriptions.BREADCRUMB) List<Step> breadcrumb,
        @Schema(required = true, description = "Child sections. Always empty in the flat list; with `view=tree` each child"
                + " has its own children.") List<SectionRepresentation> children,
        @Schema(required = true, description = SharedDescriptions.UPDATED_AT) Instant updatedAt,
        @Schema(description = "Number of published articles in the section and its descendants. Only with"
                + " `include=articleCount`, or if `fields` selects it.", minimum = "0", examples = "128")
        @JsonInclude(JsonInclude.Include.NON_NULL) Long articleCount,
        @Schema(description = "With `include=featured` only, or if `fields` selects it: at most three articles for a navigation"
                + " with top stories. First those of the collection whose slug is the path of the section with hyphens, such as"
                + " `world-europe`, in its order, then the newest articles of the section and its descendants.")
        @JsonInclude(JsonInclude.Include.NON_NULL) List<FeaturedArticleRepresentation> featured) {

    static SectionRepresentation withoutChildren(PublishedSection section, SectionAdditions additions) {
        return of(section, List.of(), additions);
    }

    static SectionRepresentation of(PublishedSection section, List<SectionRepresentation> children,
            SectionAdditions additions) {
        return new SectionRepresentation(section.id(), section.parentId(), section.slug(), section.path(),
                section.name(), section.description(), section.language(), LanguageDirection.of(section.language()),
                Names.of(section.names()),
                section.position(), section.depth(),
                section.breadcrumb().stream().map(Step::of).toList(), children, section.updatedAt(),
                additions.articleCount(section.id()), additions.featured(section.id()));
    }
}
