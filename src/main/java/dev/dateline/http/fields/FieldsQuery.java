package dev.dateline.http.fields;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

import dev.dateline.http.page.PageQuery;

/** The parameter {@code fields} of an endpoint; {@link FieldSelectionFilter} reads it. */
public record FieldsQuery(
        @Parameter(description = PageQuery.FIELDS, example = PageQuery.FIELDS_EXAMPLE)
        @RestQuery @Size(max = MAX_LENGTH) String fields) {

    static final int MAX_LENGTH = PageQuery.MAX_FIELDS;
}
