package dev.dateline.delivery.section.v1;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.section.PublishedSection;
import dev.dateline.delivery.section.v1.SectionReference.Step;

@Schema(name = "Section", description = "A section of the site.")
record SectionRepresentation(
        @Schema(required = true, description = "Never changes, wherever it moves.") UUID id,
        @Schema(required = true, nullable = true, description = "The section above; null for a root.") UUID parentId,
        @Schema(required = true, description = "The last step of its path.", examples = "europe") String slug,
        @Schema(required = true, description = "The slugs of the sections above it and its own, joined by slashes; an"
                + " old one leads to the one of today.", examples = "world/europe")
        String path,
        @Schema(required = true, description = "What readers call it.", examples = "Europe") String name,
        @Schema(required = true, nullable = true, description = "What it is about, plain text.", examples = "Ports, coasts and railways of the continent.")
                String description,
        @Schema(required = true, description = "Where it stands among its siblings; those of one position go by name.")
        int position,
        @Schema(required = true, description = "How many ancestors it has.") int depth,
        @Schema(required = true, description = "The way from the root down to the section itself.") List<Step> breadcrumb,
        @Schema(required = true, description = "The sections right below. In the flat list always empty; with"
                + " `view=tree` each of them carries its own.") List<SectionRepresentation> children,
        @Schema(required = true, description = "When it last changed.") Instant updatedAt,
        @Schema(description = "With `include=articleCount`, or where `fields` names it, only: how many published articles"
                + " stand in it or below it, each counted once.", minimum = "0", examples = "128")
        @JsonInclude(JsonInclude.Include.NON_NULL) Long articleCount) {

    static SectionRepresentation withoutChildren(PublishedSection section, Map<UUID, Long> articleCounts) {
        return of(section, List.of(), articleCounts);
    }

    /** @param articleCounts by the id of the section; nothing is told of those that are not in it */
    static SectionRepresentation of(PublishedSection section, List<SectionRepresentation> children,
            Map<UUID, Long> articleCounts) {
        return new SectionRepresentation(section.id(), section.parentId(), section.slug(), section.path(),
                section.name(), section.description(), section.position(), section.depth(),
                section.breadcrumb().stream().map(Step::of).toList(), children, section.updatedAt(),
                articleCounts.get(section.id()));
    }
}
