package dev.dateline.delivery.section.v1;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.section.PublishedSection;
import dev.dateline.delivery.section.PublishedSection.Crumb;

/** A section as other things refer to it. */
@Schema(description = "A section as other things refer to it.")
public record SectionReference(
        @Schema(required = true, description = "The id of the section.") UUID id,
        @Schema(required = true, description = "Its slug behind those of its ancestors.", examples = "world/europe")
        String path,
        @Schema(required = true, description = "What readers call it.", examples = "Europe") String name,
        @Schema(required = true, description = "The way from the root down to the section itself.") List<Step> breadcrumb) {

    public static SectionReference of(PublishedSection section) {
        return section == null ? null
                : new SectionReference(section.id(), section.path(), section.name(),
                        section.breadcrumb().stream().map(Step::of).toList());
    }

    @Schema(name = "BreadcrumbStep", description = "One step of a breadcrumb.")
    public record Step(
            @Schema(required = true, description = "The id of the section.") UUID id,
            @Schema(required = true, description = "The path of the section.", examples = "world") String path,
            @Schema(required = true, description = "What readers call it.", examples = "World") String name) {

        static Step of(Crumb crumb) {
            return new Step(crumb.id(), crumb.path(), crumb.name());
        }
    }
}
