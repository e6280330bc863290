package dev.dateline.delivery.section.v1;

import java.util.List;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

import dev.dateline.http.fields.SelectedFields;

/** The form of sections in a response. */
record SectionForm(
        @Parameter(description = "Comma-separated additions to each section and to its `children`: `articleCount`, the number of"
                + " published articles in it and its descendants, whose cost grows with the number of articles; `featured`, its"
                + " first articles. A property named in `fields` need not be included.", example = "articleCount,featured")
        @RestQuery @Separator(",") @Size(max = 2) List<SectionInclude> include) {

    boolean includes(SectionInclude addition, SelectedFields fields) {
        var isIncluded = include != null && include.contains(addition)
                && (fields.wants(addition.property) || fields.wants("children"));
        return isIncluded || fields.get().names(addition.property, "children");
    }
}
