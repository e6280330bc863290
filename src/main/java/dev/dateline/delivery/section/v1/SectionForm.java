package dev.dateline.delivery.section.v1;

import java.util.List;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

import dev.dateline.http.fields.SelectedFields;

/** The form of sections in a response. */
record SectionForm(
        @Parameter(description = "Comma-separated additions: `articleCount` adds to each section, and to its `children`, the"
                + " number of published articles in it and its descendants. The cost grows with the number of articles."
                + " A property named in `fields` need not be included.", example = "articleCount")
        @RestQuery @Separator(",") @Size(max = 1) List<SectionInclude> include) {

    boolean counts(SelectedFields fields) {
        var isIncluded = include != null && include.contains(SectionInclude.ARTICLE_COUNT)
                && (fields.wants("articleCount") || fields.wants("children"));
        return isIncluded || fields.get().names("articleCount") || fields.get().names("children.articleCount");
    }
}
