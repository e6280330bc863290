package dev.dateline.http.fields;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Declares the parameter {@code fields} of an endpoint that answers one thing; {@link FieldSelectionFilter} reads it. */
public record FieldsQuery(
        @Parameter(description = "Only these properties, joined by commas; dots lead into objects. The others are left"
                + " out, also those that the schema calls required: a client that checks these must not check this response.")
        @RestQuery @Size(max = MAX_LENGTH) String fields) {

    static final int MAX_LENGTH = 2000;
}
