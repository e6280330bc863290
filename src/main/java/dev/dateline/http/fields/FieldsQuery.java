package dev.dateline.http.fields;

import java.util.List;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

import dev.dateline.http.page.PageQuery;

/** The parameter {@code fields} of an endpoint; {@link FieldSelectionFilter} reads it. */
public record FieldsQuery(
        @Parameter(description = PageQuery.FIELDS, example = PageQuery.FIELDS_EXAMPLE)
        @RestQuery @Separator(",") @Size(max = PageQuery.MAX_FIELDS) List<@Size(max = PageQuery.MAX_FIELD) String> fields) {
}
