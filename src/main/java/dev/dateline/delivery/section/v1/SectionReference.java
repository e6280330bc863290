package dev.dateline.delivery.section.v1;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.section.PublishedSection;
import dev.dateline.delivery.section.PublishedSection.Crumb;
import dev.dateline.http.names.Names;
import dev.dateline.http.openapi.SharedDescriptions;

@Schema(description = "A reference to a section.")
public record SectionReference(
        @Schema(required = true, description = SharedDescriptions.SECTION_ID) UUID id,
        @Schema(required = true, description = SharedDescriptions.SECTION_PATH, examples = "world/europe") String path,
        @Schema(required = true, description = SharedDescriptions.NAME, examples = "Europe") String name,
        @Schema(required = true, description = SharedDescriptions.BREADCRUMB) List<Step> breadcrumb,
        @Schema(description = SharedDescriptions.NAMES_OF_REFERENCE)
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Names names) {

    public static SectionReference of(PublishedSection section) {
        return section == null ? null
                : new SectionReference(section.id(), section.path(), section.name(),
                        section.breadcrumb().stream().map(Step::of).toList(), Names.of(section.names()));
    }

    @Schema(name = "BreadcrumbStep", description = "One step of a breadcrumb.")
    public record Step(
            @Schema(required = true, description = SharedDescriptions.SECTION_ID) UUID id,
            @Schema(required = true, description = SharedDescriptions.SECTION_PATH, examples = "world") String path,
            @Schema(required = true, description = SharedDescriptions.NAME, examples = "World") String name,
            @Schema(description = SharedDescriptions.NAMES_OF_REFERENCE)
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Names names) {

        static Step of(Crumb crumb) {
            return new Step(crumb.id(), crumb.path(), crumb.name(), Names.of(crumb.names()));
        }
    }
}
