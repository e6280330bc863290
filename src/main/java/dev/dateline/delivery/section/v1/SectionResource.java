package dev.dateline.delivery.section.v1;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.dateline.delivery.section.FeaturedArticleRepository;
import dev.dateline.delivery.section.PublishedSection;
import dev.dateline.delivery.section.PublishedSectionRepository;
import dev.dateline.http.cache.CacheablePublicly;
import dev.dateline.http.fields.FieldsQuery;
import dev.dateline.http.fields.SelectedFields;
import dev.dateline.http.names.NamesQuery;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.page.Page;
import dev.dateline.http.page.PageQuery;

@Path("/api/v1/sections")
@Produces("application/json")
@Tag(name = "Sections", description = "The tree of sections that contain articles.")
@CacheablePublicly
@Transactional
class SectionResource {

    private final PublishedSectionRepository sections;
    private final FeaturedArticleRepository featured;
    private final SelectedFields fields;

    SectionResource(PublishedSectionRepository sections, FeaturedArticleRepository featured, SelectedFields fields) {
        this.sections = sections;
        this.featured = featured;
        this.fields = fields;
    }

    @GET
    @Operation(operationId = "listSections", summary = "List sections",
            description = "Sections page by page, by path unless `sort` is given; or, with `view=tree`, the complete"
                    + " tree on one page, in the order of navigation.")
    public Page<SectionRepresentation> list(@Valid @BeanParam SectionQuery query, @Valid @BeanParam ItemQuery items,
            @Valid @BeanParam SectionForm form, @Valid @BeanParam NamesQuery names, @Valid @BeanParam PageQuery page,
            UriInfo uri) {
        if (query.wantsTree(uri)) {
            var tree = sections.listInTreeOrder();
            return Page.ofAll(SectionTree.of(tree, additions(tree, form)), uri);
        }
        var request = page.of(uri, query.sort().order());
        var slice = sections.list(items, request);
        var additions = additions(slice.items(), form);
        return request.page(slice, section -> SectionRepresentation.withoutChildren(section, additions));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSection", summary = "Get a section",
            description = "A section with its breadcrumb and its children.")
    public SectionRepresentation get(@Parameter(description = SharedDescriptions.SECTION_ID) @RestPath UUID id,
            @Valid @BeanParam SectionForm form, @Valid @BeanParam NamesQuery names, @Valid @BeanParam FieldsQuery fieldsQuery) {
        return withChildren(form, sections.get(id));
    }

    @GET
    @Path("/by-path/{path: .+}")
    @Operation(operationId = "getSectionByPath", summary = "Get a section by its path",
            description = "The same response as by id. A former path redirects (308) to the current one.")
    public SectionRepresentation getByPath(
            @Parameter(description = "Path of the section; slashes need not be encoded.", example = "world/europe")
            @RestPath @Size(max = 1000) String path,
            @Valid @BeanParam SectionForm form, @Valid @BeanParam NamesQuery names, @Valid @BeanParam FieldsQuery fieldsQuery) {
        return withChildren(form, sections.getByPath(path));
    }

    private SectionRepresentation withChildren(SectionForm form, PublishedSection section) {
        var children = sections.listChildren(section.id());
        var additions = additions(Stream.concat(Stream.of(section), children.stream()).toList(), form);
        return SectionRepresentation.of(section, children.stream()
                .map(child -> SectionRepresentation.withoutChildren(child, additions)).toList(), additions);
    }

    private SectionAdditions additions(List<PublishedSection> shown, SectionForm form) {
        return new SectionAdditions(
                form.includes(SectionInclude.ARTICLE_COUNT, fields) ? sections.countArticles(shown) : Map.of(),
                form.includes(SectionInclude.FEATURED, fields) ? featured.listBySection(shown) : null);
    }
}
