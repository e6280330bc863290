package dev.dateline.delivery.section.v1;

import java.util.List;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

import dev.dateline.http.fields.SelectedFields;

/** In what form sections are wanted, be it one or a list. */
record SectionForm(
        @Parameter(description = "What to add, joined by commas: `articleCount` tells of each section, and of those in its"
                + " `children`, how many published articles stand in it or below it. They are counted one by one, so that"
                + " the cost grows with their number. What `fields` names need not be included.", example = "articleCount")
        @RestQuery @Separator(",") @Size(max = 1) List<SectionInclude> include) {

    boolean counts(SelectedFields fields) {
        var isIncluded = include != null && include.contains(SectionInclude.ARTICLE_COUNT)
                && (fields.wants("articleCount") || fields.wants("children"));
        return isIncluded || fields.get().names("articleCount") || fields.get().names("children.articleCount");
    }
}
