package dev.dateline.delivery.section.v1;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.dateline.delivery.section.PublishedSection;
import dev.dateline.delivery.section.PublishedSectionRepository;
import dev.dateline.http.cache.Delivered;
import dev.dateline.http.fields.FieldsQuery;
import dev.dateline.http.page.Page;
import dev.dateline.http.page.PageQuery;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

@Path("/api/v1/sections")
@Produces("application/json")
@Tag(name = "Sections", description = "The tree in which articles stand.")
@Delivered
class SectionResource {

    private final PublishedSectionRepository sections;

    SectionResource(PublishedSectionRepository sections) {
        this.sections = sections;
    }

    @GET
    @Operation(operationId = "listSections", summary = "List sections",
            description = "Sections page by page, by path unless `sort` says otherwise; or, with `view=tree`, the whole"
                    + " tree at once, without pages, in the order of navigation.")
    public Page<SectionRepresentation> list(@Valid @BeanParam SectionQuery query, @Valid @BeanParam PageQuery page,
            UriInfo uri) {
        if (query.view() == SectionView.TREE) {
            return Page.ofAll(SectionTree.of(sections.listInTreeOrder()), uri);
        }
        var request = page.of(uri, query.sort().order);
        return request.answer(sections.list(request), SectionRepresentation::withoutChildren);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSection", summary = "Get a section",
            description = "A section with its breadcrumb and the sections right below it.")
    public SectionRepresentation get(@Parameter(description = "The section's id.") @RestPath UUID id,
            @Valid @BeanParam FieldsQuery fields) {
        return withChildren(sections.findByIdOptional(id).orElseThrow(() -> new ProblemException(
                ProblemType.NOT_FOUND, "There is no section with the id " + id + ".")));
    }

    @GET
    @Path("/by-path/{path: .+}")
    @Operation(operationId = "getSectionByPath", summary = "Get a section by its path",
            description = "The same as by id. A path that the section had before answers 308 with the address of today.")
    public SectionRepresentation getByPath(
            @Parameter(description = "The section's path; its slashes may stand as they are.", example = "world/europe")
            @RestPath String path,
            @Valid @BeanParam FieldsQuery fields) {
        return withChildren(sections.getByPath(path));
    }

    private SectionRepresentation withChildren(PublishedSection section) {
        return SectionRepresentation.of(section, sections.listChildren(section.id()).stream()
                .map(SectionRepresentation::withoutChildren).toList());
    }
}
